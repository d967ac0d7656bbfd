namespace Syncropel.Package.Tests.Harness;

/// <summary>What a build has come to.</summary>
internal sealed record BuildResult : CommandResult
{
    private readonly IReadOnlyList<FindingPlace> _expected;

    /// <summary>Makes one.</summary>
    /// <param name="command">What was run.</param>
    /// <param name="folder">The consumer's folder.</param>
    /// <param name="expected">What the consumer's files mark.</param>
    public BuildResult(CommandResult command, string folder, IReadOnlyList<FindingPlace> expected)
        : base(command)
    {
        _expected = expected;
        Findings = Finding.In(Output, folder);
    }

    /// <summary>Its warnings and errors, in its order; the same one once a project and framework.</summary>
    public IReadOnlyList<Finding> Findings { get; }

    /// <summary>Fails unless it has succeeded without a warning.</summary>
    public void AssertClean()
    {
        AssertDone();
        Assert.True(Findings.Count == 0, $"There are warnings:\n{Output}");
    }

    /// <summary>Fails unless the build has found what the files mark, where they mark it, and nothing else.</summary>
    public void AssertAsMarked()
    {
        string expected = Listed(_expected), found = Listed(Findings.Select(static one => one.Place));
        Assert.True(expected == found, $"Marked:\n{expected}\nFound:\n{found}\nThe build said:\n{Output}");
        bool fails = _expected.Any(static one => one.Severity == "error");
        Assert.True(fails == (ExitCode != 0), $"It ended with {ExitCode}:\n{Output}");
    }

    // A finding is there once in each framework.
    private static string Listed(IEnumerable<FindingPlace> places) =>
        string.Join('\n', places.Select(static place => place.ToString()).Distinct().Order(StringComparer.Ordinal));
}
