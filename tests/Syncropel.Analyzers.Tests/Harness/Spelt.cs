namespace Syncropel.Analyzers.Tests.Harness;

/// <summary>Source as other people lay it out.</summary>
internal static class Spelt
{
    /// <summary>With the line ends of Windows.</summary>
    public static string Windows(string source) => source.Replace("\n", "\r\n", StringComparison.Ordinal);

    /// <summary>With tabs for four blanks.</summary>
    public static string Tabs(string source) => source.Replace("    ", "\t", StringComparison.Ordinal);
}
