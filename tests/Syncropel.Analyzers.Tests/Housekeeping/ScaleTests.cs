using System.Diagnostics;
using Microsoft.CodeAnalysis.Diagnostics;
using Syncropel.Analyzers.Clients;
using Syncropel.Analyzers.Constraints;
using Syncropel.Analyzers.Emits;
using Syncropel.Analyzers.Kinds;
using Syncropel.Analyzers.Tests.Constraints;
using Syncropel.Analyzers.Tests.Harness;

namespace Syncropel.Analyzers.Tests.Housekeeping;

/// <summary>
/// Code of a size that generators write takes a time that grows with it, and not with its square. The bounds are far beyond what is
/// needed, and far below what a walk for each local, constant or kind would take.
/// </summary>
public sealed class ScaleTests
{
    private static readonly TimeSpan Most = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task Thousands_of_results_bodies_and_clients_in_one_method_are_followed_in_time()
    {
        string[] lines = [.. Enumerable.Range(0, 5000).Select(static i =>
            $"var b{i} = new JsonObject(); var r{i} = c.Emit(Act.Put, \"a.b.c\", b{i}, \"t\"); System.Console.WriteLine(r{i});")];
        var project = TestProject.Create([InMethod(lines)], []);
        await AssertInTimeAsync<EmitResultIsLookedAt>(project, 0);
        await AssertInTimeAsync<BodyLeavesKindOut>(project, 0);

        string[] clients = [.. Enumerable.Range(0, 5000).Select(static i => $"var c{i} = new SyncropelClient(o); c{i}.Dispose();")];
        await AssertInTimeAsync<ClientIsKept>(TestProject.Create([InMethod(clients)], []), 0);
    }

    [Fact]
    public async Task A_misspelling_that_is_made_often_is_looked_up_once()
    {
        TestSchema[] schemas = [.. Enumerable.Range(0, 1000).Select(static i => TestSchema.Kind($"shop.sales.order_{i}"))];
        string[] lines = [.. Enumerable.Repeat("KindName.Parse(\"shop.sales.ordr_1\");", 2000)];
        await AssertInTimeAsync<KindIsDeclared>(TestProject.Create([InMethod(lines)], schemas), 2000);
    }

    [Fact]
    public async Task A_pattern_that_is_too_slow_is_waited_for_once()
    {
        string text = new('a', 200);
        string[] lines = [.. Enumerable.Range(0, 200).Select(i => $"_ = new Consumer.TestShopItem {{ Slow = \"{text}{i}\" }};")];
        await AssertInTimeAsync<ConstantFitsSchema>(TestProject.Create([InMethod(lines)], [ConstrainedKind.Schema]), 0);
    }

    private static async Task AssertInTimeAsync<TAnalyzer>(TestProject project, int found)
        where TAnalyzer : DiagnosticAnalyzer, new()
    {
        // What the compiler itself needs is no matter of the rule.
        Assert.DoesNotContain(
            project.Compilation.GetDiagnostics(TestContext.Current.CancellationToken),
            static one => one.Severity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error);
        var watch = Stopwatch.StartNew();
        Assert.Equal(found, (await AnalyzerHarness<TAnalyzer>.AnalyzeAsync(project)).Length);
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, Most);
    }

    private static string InMethod(string[] lines) => $$"""
        using System.Text.Json.Nodes;
        using Syncropel;

        internal static class Program
        {
            public static void Run(ISyncropelClient c, SyncropelClientOptions o)
            {
                {{string.Join("\n", lines)}}
            }
        }
        """;
}
