using System.Globalization;
using Syncropel.TestSupport;

namespace Syncropel.Analyzers.Tests.Adapters.Mutants;

/// <summary>
/// The rules for adapters, measured: correct adapters of all styles are silent, and what the contract forbids is caught, by the right
/// rule, wherever it is done to them.
/// </summary>
public sealed class MutantTests
{
    private const double Least = 0.95;

    /// <summary>The adapters.</summary>
    public static TheoryData<string> Names => [.. CorpusAdapter.All.Select(static one => one.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_correct_adapter_is_silent_and_keeps_the_contract(string name)
    {
        Mutant correct = (await MutantBench.OfAsync(name))[0];
        Assert.Empty(correct.Found);
        Assert.Empty(correct.FailsAtRunTime);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_mutant_is_caught_by_no_rule_but_its_own(string name) =>
        Assert.Empty(Show((await MutantBench.OfAsync(name)).Where(static one => one.Strays.Any())));

    [Theory]
    [MemberData(nameof(Names))]
    public async Task The_validator_agrees(string name)
    {
        IReadOnlyList<Mutant> mutants = await MutantBench.OfAsync(name);
        Assert.Empty(mutants.Where(static one => one.Mutator?.RunTime == RunTime.Catches)
            .GroupBy(static one => one.Mutator!.Name)
            .Where(static group => group.All(static one => one.FailsAtRunTime.Count == 0))
            .Select(static group => group.Key));
        Assert.Empty(Show(mutants.Where(static one => one is { Mutator.RunTime: RunTime.Passes, FailsAtRunTime.Count: > 0 })));
    }

    [Fact]
    public async Task Nearly_all_that_is_forbidden_is_caught()
    {
        Mutant[] forbidden = [.. (await MutantBench.AllAsync()).Where(static one => one.IsForbidden)];
        int caught = forbidden.Count(static one => one.IsCaught);

        // Of each rule too: many easy mutants of one hide what another misses.
        IEnumerable<string> rates = forbidden.GroupBy(static one => one.Mutator!.Rule).OrderBy(static group => group.Key, StringComparer.Ordinal)
            .Select(static rule => string.Create(CultureInfo.InvariantCulture, $"{rule.Key} {rule.Count(static one => one.IsCaught)}/{rule.Count()}"));
        string score = string.Create(CultureInfo.InvariantCulture, $"{caught} of {forbidden.Length} are caught: {string.Join(", ", rates)}");
        TestContext.Current.SendDiagnosticMessage(score);
        Assert.True(caught >= Least * forbidden.Length, score);
    }

    [Fact]
    public async Task What_escapes_is_listed_with_the_reason()
    {
        Mutant[] escaped = [.. (await MutantBench.AllAsync()).Where(static one => one is { IsForbidden: true, IsCaught: false })];
        Snapshot.Matches(string.Join("\n", escaped.Select(static one => $"{one.Mutator!.Rule} {one}: {Escapes.ReasonOf(one)}")), "Escapes");
        Assert.Empty(escaped.Where(static one => Escapes.ReasonOf(one) == Escapes.NoReason).Select(static one => one.ToString()));
    }

    [Fact]
    public async Task Every_mutator_applies_somewhere_and_every_rule_for_adapters_has_one()
    {
        var used = (await MutantBench.AllAsync()).Select(static one => one.Mutator).ToHashSet();
        Assert.Empty(Mutators.All.Where(one => !used.Contains(one)).Select(static one => one.Name));
        Assert.Equal(Mutators.All.Count, Mutators.All.Select(static one => one.Name).Distinct().Count());
        Assert.Equal(
            Enumerable.Range(2001, 14).Select(static one => string.Create(CultureInfo.InvariantCulture, $"SYN{one}")),
            Mutators.All.Select(static one => one.Rule).Where(static one => one.Length > 0).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_corpus_has_adapters_of_many_styles()
    {
        Assert.True(CorpusAdapter.All.Count >= 14);
        foreach (CorpusAdapter adapter in CorpusAdapter.All)
        {
            Assert.InRange(adapter.Files.Sum(static text => text.Split('\n').Length), 25, 90);
        }
    }

    private static IEnumerable<string> Show(IEnumerable<Mutant> mutants) => mutants.Select(static one =>
        $"{one}: expected {one.Mutator?.Rule}, found {string.Join(" ", one.Found)}, at run time {string.Join(" ", one.FailsAtRunTime)}");
}
