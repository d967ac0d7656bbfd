using System.Reflection;
using Syncropel.Analyzers.Tests.Harness;
using Xunit.Sdk;
using Xunit.v3;

namespace Syncropel.Analyzers.Tests.Housekeeping;

/// <summary>
/// Each rule has its cases: at least twelve sources that it reports, and twelve in which it finds nothing. Every test of the rule is
/// run with all its data, and what it gives to the harness is counted; a source that is given twice counts once, and one with many
/// marks counts once.
/// </summary>
public sealed class CaseCountTests
{
    private const int Least = 12;

    /// <summary>The analyzers.</summary>
    public static TheoryData<string> Names => [.. Shipped.Analyzers.Select(static analyzer => analyzer.GetType().Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_rule_has_twelve_cases_of_either_kind(string analyzer)
    {
        Type rule = Shipped.Analyzers.Select(static one => one.GetType()).Single(type => type.Name == analyzer);
        Type tests = typeof(CaseCountTests).Assembly.GetTypes().Single(type => type.Name == analyzer + "Tests");
        var tally = new CaseTally();
        foreach (MethodInfo test in tests.GetMethods().Where(static method => method.IsDefined(typeof(FactAttribute))))
        {
            foreach (object?[] row in await RowsAsync(test)) await tally.CountAsync(() => RunAsync(tests, test, row));
        }

        Assert.True(tally.Triggering(rule) >= Least, $"{analyzer} has only {tally.Triggering(rule)} cases that trigger.");
        Assert.True(tally.Silent(rule) >= Least, $"{analyzer} has only {tally.Silent(rule)} cases that do not trigger.");
    }

    // A fact has one row without arguments.
    private static async Task<IReadOnlyList<object?[]>> RowsAsync(MethodInfo test)
    {
        if (!test.IsDefined(typeof(TheoryAttribute))) return [[]];
        await using var tracker = new DisposalTracker();
        var rows = new List<object?[]>();
        foreach (IDataAttribute data in test.GetCustomAttributes().OfType<IDataAttribute>())
        {
            if (data.Skip is null) rows.AddRange((await data.GetData(test, tracker)).Select(static row => row.GetData()));
        }

        return rows;
    }

    private static async Task RunAsync(Type tests, MethodInfo test, object?[] row)
    {
        if (test.GetCustomAttribute<FactAttribute>() is not { Skip: null }) return;
        object?[] arguments = [.. row, .. test.GetParameters().Skip(row.Length).Select(static parameter => parameter.DefaultValue)];
        if (test.Invoke(Activator.CreateInstance(tests), arguments) is Task run) await run;
    }
}
