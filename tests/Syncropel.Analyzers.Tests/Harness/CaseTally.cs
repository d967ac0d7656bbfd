namespace Syncropel.Analyzers.Tests.Harness;

/// <summary>
/// Takes note of the sources that tests give to the harness, instead of holding the analyzer against them: that is how cases are
/// counted, and no test can claim more of them than it has.
/// </summary>
internal sealed class CaseTally
{
    private static readonly AsyncLocal<CaseTally?> Open = new();

    private readonly HashSet<(Type Analyzer, string Source)> _triggering = [];
    private readonly HashSet<(Type Analyzer, string Source)> _silent = [];

    /// <summary>The tally of the test that runs. Null, but for the test that counts.</summary>
    public static CaseTally? Current => Open.Value;

    /// <summary>How many different sources an analyzer has to report.</summary>
    public int Triggering(Type analyzer) => _triggering.Count(one => one.Analyzer == analyzer);

    /// <summary>In how many different sources it has to find nothing.</summary>
    public int Silent(Type analyzer) => _silent.Count(one => one.Analyzer == analyzer);

    /// <summary>Counts what a test gives to the harness.</summary>
    public async Task CountAsync(Func<Task> test)
    {
        Open.Value = this;
        await test();
    }

    public void Add(Type analyzer, MarkedSource source) => (source.Marks.Count > 0 ? _triggering : _silent).Add((analyzer, source.Text));
}
