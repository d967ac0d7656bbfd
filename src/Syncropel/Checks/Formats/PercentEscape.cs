namespace Syncropel.Checks.Formats;

/// <summary>Escapes of URIs: <c>%2F</c>.</summary>
internal static class PercentEscape
{
    /// <summary>Whether the two characters after a percent sign are hex digits.</summary>
    public static bool IsAt(ReadOnlySpan<char> text, int percent) =>
        percent + 2 < text.Length && char.IsAsciiHexDigit(text[percent + 1]) && char.IsAsciiHexDigit(text[percent + 2]);
}
