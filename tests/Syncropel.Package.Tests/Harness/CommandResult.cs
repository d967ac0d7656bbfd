namespace Syncropel.Package.Tests.Harness;

/// <summary>What has become of a command.</summary>
/// <param name="Command">The command, for messages.</param>
/// <param name="ExitCode">How it ended.</param>
/// <param name="Output">All that it said.</param>
internal record CommandResult(string Command, int ExitCode, string Output)
{
    /// <summary>Fails with all that it said, unless it ended well.</summary>
    /// <returns>What it said, without white space at the ends.</returns>
    public string AssertDone()
    {
        Assert.True(ExitCode == 0, $"'{Command}' ended with {ExitCode}:\n{Output}");
        return Output.Trim();
    }
}
