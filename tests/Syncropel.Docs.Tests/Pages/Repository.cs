using System.Runtime.CompilerServices;

namespace Syncropel.Docs.Tests.Pages;

/// <summary>The working copy of which these tests were built.</summary>
internal static class Repository
{
    /// <summary>The root.</summary>
    public static string Root { get; } = Find();

    /// <summary>The full path of a path below the root.</summary>
    public static string PathOf(string relative) => Path.GetFullPath(Path.Combine(Root, relative));

    /// <summary>A path as pages spell it: below the root, with slashes.</summary>
    public static string RelativeOf(string path) => Path.GetRelativePath(Root, path).Replace('\\', '/');

    private static string Find([CallerFilePath] string source = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(source)!, "../../.."));
}
