using System.Runtime.CompilerServices;
using System.Text;

namespace Syncropel.TestSupport;

/// <summary>
/// Compares a text with the one that was accepted before and lies beside the test: <c>Name.verified.txt</c>. On a difference the
/// new text is written to <c>Name.received.txt</c>, and the test fails with what differs. <c>UPDATE_SNAPSHOTS=1 dotnet test</c>
/// accepts what is there now. Files have <c>\n</c> only, and end with one unless they are empty.
/// </summary>
internal static class Snapshot
{
    private const string UpdateVariable = "UPDATE_SNAPSHOTS";

    /// <summary>Fails unless the text is the accepted one.</summary>
    /// <param name="actual">The text.</param>
    /// <param name="name">The name of the file without <c>.verified.txt</c>.</param>
    /// <param name="extension">What the text is, for editors: <c>txt</c>, <c>json</c>, …</param>
    /// <param name="sourceFile">The test's source, given by the compiler.</param>
    public static void Matches(string actual, string name, string extension = "txt", [CallerFilePath] string sourceFile = "")
    {
        bool update = Environment.GetEnvironmentVariable(UpdateVariable) is "1" or "true";
        Compare(actual, Path.Combine(FolderOf(sourceFile), name), extension, update);
    }

    /// <summary>As <see cref="Matches"/>, with the place and the decision given.</summary>
    internal static void Compare(string actual, string path, string extension, bool update)
    {
        string verified = $"{path}.verified.{extension}", received = $"{path}.received.{extension}";
        string text = Normalize(actual);
        string accepted = File.Exists(verified) ? File.ReadAllText(verified) : "";
        if (accepted == text && File.Exists(verified))
        {
            File.Delete(received);
            return;
        }

        if (update)
        {
            Write(verified, text);
            File.Delete(received);
            return;
        }

        Write(received, text);
        Assert.Fail(
            $"{verified} differs from what is there now (- accepted, + now):\n{LineDiff.Between(accepted, text)}\n"
            + $"The whole text is in {received}. If it is right, accept it: {UpdateVariable}=1 dotnet test");
    }

    private static void Write(string path, string text) =>
        File.WriteAllText(path, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));

    private static string Normalize(string text)
    {
        string normal = text.Replace("\r\n", "\n", StringComparison.Ordinal);
        return normal.Length == 0 || normal.EndsWith('\n') ? normal : normal + "\n";
    }

    private static string FolderOf(string sourceFile)
    {
        string folder = Path.GetDirectoryName(sourceFile)!;
        return Directory.Exists(folder)
            ? folder
            : throw new DirectoryNotFoundException(
                $"The test was compiled from {sourceFile}, which is not there: "
                + "build it where it runs, with DeterministicSourcePaths=false.");
    }
}
