using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Syncropel.Analyzers.Adapters;
using Syncropel.Analyzers.Adapters.Flow;
using Syncropel.Analyzers.Tests.Harness;

namespace Syncropel.Analyzers.Tests.Adapters;

/// <summary>What the analysis of an egress costs, and where it gives up.</summary>
public sealed class EgressFlowTests
{
    private const string Clone = "CanonicalIR c = originalIr.Clone();\n";
    private const string Append = "c.Provenance.Append(BuildProvenance(0.5, latencyMs));\n";
    private const string Return = "return c;\n";

    [Fact]
    public void Two_thousand_conditions_that_do_not_matter_cost_a_few_steps_each()
    {
        EgressFlow small = Analyze(Clone + Ifs(200) + Append + Return);
        EgressFlow large = Analyze(Clone + Ifs(2_000) + Append + Return);
        Assert.False(large.IsGivenUp);
        Assert.Empty(large.Findings);
        Assert.InRange(large.Steps, 1, small.Steps * 10);
    }

    [Fact]
    public void A_long_method_is_gone_through_once()
    {
        EgressFlow flow = Analyze(Clone + Repeat(5_000, static i => $"x += {i};") + Return);
        Assert.Single(flow.Findings);
        Assert.InRange(flow.Steps, 1, 20);
    }

    [Fact]
    public void Conditions_that_are_asked_twice_meet_again_behind_the_second_time() => Assert.InRange(
        Analyze(Clone + Repeat(500, static i => $"if (x > {i}) c.Payload.Score = 1; if (x > {i}) c.Payload.Score = 0;") + Append + Return).Steps,
        1,
        5_000);

    [Fact]
    public void Beyond_the_limit_nothing_is_said()
    {
        string many = Repeat(12, static i => $"bool b{i} = x == {i};") + Repeat(12, static i => $"if (b{i}) c.Payload.Score = 1;")
            + Repeat(12, static i => $"if (b{i}) c.Payload.Score = 0;");
        EgressFlow flow = Analyze(Clone + many + Return);
        Assert.True(flow.IsGivenUp);
        Assert.Empty(flow.Findings);
    }

    [Theory]
    [InlineData("try { x++; } catch (FormatException) { x--; } finally { x++; }")]
    [InlineData("switch (x) { case 1: c.Payload.Score = 1; break; case 2: c.Payload.Score = 2; break; default: break; }")]
    [InlineData("foreach (char one in modelOutput!) { if (one == 'x') continue; c.Payload.Score = 1; }")]
    [InlineData("{ int state = 0; if (x > 3) state = 1; if (state == 1) c.Payload.Score = 1; }")]
    [InlineData("c.Payload.Language = string.Concat(x > 1 ? \"a\" : \"b\", x > 2 ? \"a\" : \"b\", x > 3 ? \"a\" : \"b\");")]
    [InlineData("Set(c, x); void Set(CanonicalIR ir, int n) { if (n > 3) ir.Payload.Score = n; }", "{ ", " }")]
    public void Twice_as_much_code_costs_twice_as_many_steps(string code, string before = "", string after = "")
    {
        EgressFlow one = Analyze(Clone + Repeat(100, _ => before + code + after) + Append + Return);
        EgressFlow two = Analyze(Clone + Repeat(200, _ => before + code + after) + Append + Return);
        Assert.False(two.IsGivenUp);
        Assert.Empty(two.Findings);
        Assert.InRange(two.Steps, one.Steps, one.Steps * 21 / 10);
    }

    [Theory]
    [InlineData("int i = 0; while (i < 10) { int j = 0; while (j < 10) { int k = 0; while (k < 10) { x++; k++; } j++; } i++; }")]
    [InlineData("for (int i = 0; i < 10; i++) for (int j = 0; j < 10; j++) for (int k = 0; k < 10; k++) for (int l = 0; l < 10; l++) x++;")]
    public void Counters_are_counted_no_further_than_they_say_anything(string code) =>
        Assert.InRange(Analyze(Clone + code + Append + Return).Steps, 1, 1_500);

    [Fact]
    public void Deep_expressions_and_deep_blocks_are_no_danger()
    {
        string sum = string.Join(" + ", Enumerable.Repeat("x", 1_500));
        Assert.NotNull(Analyze(Clone + $"x = {sum};\n" + Return));
        Assert.NotNull(Analyze(Clone + Repeat(150, static i => $"if (x > {i}) {{") + Append + new string('}', 150) + Return));
    }

    [Theory]
    [InlineData("again: x--; if (x > 5) goto again; if (x > 3) goto end; goto again; end: ;")]
    [InlineData("while (true) { if (x > 3) break; if (x > 2) continue; x++; }")]
    [InlineData("for (;;) { try { x++; if (x > 9) break; continue; } finally { x--; } }")]
    [InlineData("int Down(int n, CanonicalIR ir) => n == 0 ? 0 : Up(n - 1, ir); int Up(int n, CanonicalIR ir) => Down(n, ir); x = Down(9, originalIr);")]
    [InlineData("Func<CanonicalIR, int>? f = null; f = ir => f!(ir); x = f(originalIr);")]
    [InlineData("try { try { x++; } finally { x--; } } catch (Exception e) when (e.Message == \"\") { throw; }")]
    [InlineData("(object? a, object? b) t = (null, null); for (int i = 0; i < x; i++) { t = (t, t); }")]
    public void It_ends(string code)
    {
        EgressFlow flow = Analyze(Clone + code + Append + Return);
        Assert.False(flow.IsGivenUp);
        Assert.Empty(flow.Findings);
    }

    private static string Ifs(int count) => Repeat(count, static i => $"if (x > {i}) c.Payload.Score = 1;");

    private static string Repeat(int count, Func<int, string> line)
    {
        var text = new StringBuilder();
        for (int i = 0; i < count; i++) text.Append(line(i)).Append('\n');
        return text.ToString();
    }

    private static EgressFlow Analyze(string statements)
    {
        CancellationToken cancellation = TestContext.Current.CancellationToken;
        Compilation compilation = TestProject.Create([AdapterSource.Egress(statements)], []).Compilation;
        SyntaxTree tree = compilation.SyntaxTrees.First();
        SemanticModel model = compilation.GetSemanticModel(tree);
        MethodDeclarationSyntax method = tree.GetRoot(cancellation).DescendantNodes().OfType<MethodDeclarationSyntax>()
            .First(static one => one.Identifier.Text == "Egress");
        return EgressFlow.Of(
            (IMethodSymbol)model.GetDeclaredSymbol(method, cancellation)!,
            ControlFlowGraph.Create(method, model, cancellation)!,
            SynapseFacts.For(compilation)!);
    }
}
