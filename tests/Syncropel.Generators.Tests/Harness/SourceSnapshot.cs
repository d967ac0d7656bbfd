using System.Runtime.CompilerServices;

namespace Syncropel.Generators.Tests.Harness;

/// <summary>
/// Compares a text with the accepted one in <c>Snapshots/&lt;Class&gt;.&lt;Test&gt;.verified.txt</c>. To accept what comes out now,
/// run the tests with <c>UPDATE_SNAPSHOTS=1</c> and look at the difference.
/// </summary>
internal static class SourceSnapshot
{
    private const string Folder = "Snapshots";

    public static void Matches(string actual, [CallerFilePath] string file = "", [CallerMemberName] string test = "")
    {
        string name = $"{Path.GetFileNameWithoutExtension(file.Replace('\\', '/'))}.{test}.verified.txt";
        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1")
        {
            string target = Path.Combine(ProjectFolder(), Folder, name);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.WriteAllText(target, actual);
            return;
        }

        string accepted = Path.Combine(AppContext.BaseDirectory, Folder, name);
        Assert.True(File.Exists(accepted), $"There is no {Folder}/{name}; run the tests with UPDATE_SNAPSHOTS=1, look at it, and build again.");
        Assert.Equal(File.ReadAllText(accepted), actual, ignoreLineEndingDifferences: true);
    }

    // Not from CallerFilePath: a build for continuous integration maps the paths of sources.
    private static string ProjectFolder()
    {
        for (DirectoryInfo? at = new(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            if (at.GetFiles("Syncropel.sln").Length > 0) return Path.Combine(at.FullName, "tests", "Syncropel.Generators.Tests");
        }

        throw new DirectoryNotFoundException("No folder above the tests holds Syncropel.sln, so there is nowhere to write snapshots.");
    }
}
