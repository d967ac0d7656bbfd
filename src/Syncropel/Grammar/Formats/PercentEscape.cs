namespace Syncropel.Grammar;

/// <summary>Escapes of URIs: <c>%2F</c>. Written for netstandard2.0.</summary>
internal static class PercentEscape
{
    /// <summary>Whether the two characters after a percent sign are hex digits.</summary>
    public static bool IsAt(ReadOnlySpan<char> text, int percent) =>
        percent + 2 < text.Length && Ascii.IsHex(text[percent + 1]) && Ascii.IsHex(text[percent + 2]);
}
