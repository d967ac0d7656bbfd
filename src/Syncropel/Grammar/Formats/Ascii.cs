namespace Syncropel.Grammar;

/// <summary>Characters of ASCII, which netstandard2.0 has no names for.</summary>
internal static class Ascii
{
    public static bool Has(char c) => c <= '\u007f';

    public static bool IsDigit(char c) => c is >= '0' and <= '9';

    public static bool IsLetter(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');

    public static bool IsLetterOrDigit(char c) => IsLetter(c) || IsDigit(c);

    public static bool IsHex(char c) => c is (>= '0' and <= '9') or (>= 'a' and <= 'f') or (>= 'A' and <= 'F');
}
