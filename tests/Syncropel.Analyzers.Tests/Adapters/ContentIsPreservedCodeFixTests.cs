using Syncropel.Analyzers.Adapters;
using Syncropel.Analyzers.Tests.Harness;
using Syncropel.CodeFixes.Adapters;

namespace Syncropel.Analyzers.Tests.Adapters;

/// <summary>The fix of SYN2013.</summary>
public sealed class ContentIsPreservedCodeFixTests
{
    private const string C = "CanonicalIR c = originalIr.Clone();\n        ";
    private const string N = "\n        ";
    private const string Counting = "c.Payload.Content = x++ + \"a\";" + N;

    [Theory]
    [InlineData("c.Payload.Content = modelOutput;" + N)]
    [InlineData("c.Payload.Content = null;" + N)]
    [InlineData("c.Payload.Content += modelOutput;" + N)]
    [InlineData("c.Payload.Content ??= \"\";" + N)]
    [InlineData("c.Payload.Content = originalIr.Payload.Content?.Trim();" + N)]
    [InlineData("c.Payload.Content = Math.Max(x, 1) + string.Join(\", \", modelOutput!.Select(one => one.ToString()));" + N)]
    [InlineData("c.Payload.Content = modelOutput; // why" + N, "// why" + N)]
    [InlineData("// Why." + N + "c.Payload.Content = modelOutput;" + N, "// Why." + N)]
    [InlineData("// Why." + N + "c.Payload.Content = modelOutput; // why" + N, "// Why." + N + "// why" + N)]
    [InlineData("Payload p = c.Payload;" + N + "p.Content = \"\";" + N, "Payload p = c.Payload;" + N)]
    [InlineData("if (x > 0)" + N + "{" + N + "    c.Payload.Content = modelOutput;" + N + "}" + N, "if (x > 0)" + N + "{" + N + "}" + N)]
    [InlineData("switch (x) { case 1: c.Payload.Content = modelOutput; break; }" + N, "switch (x) { case 1: break; }" + N)]
    public async Task The_assignment_goes(string before, string after = "")
    {
        await FixesAsync(AdapterSource.Egress(C + before + "return c;"), AdapterSource.Egress(C + after + "return c;"));
        await FixesAsync(
            Spelt.Windows(AdapterSource.Egress(C + before + "return c;")), Spelt.Windows(AdapterSource.Egress(C + after + "return c;")));
    }

    [Fact]
    public async Task All_go_at_once_but_those_that_do_something_else() => await FixesAsync(
        AdapterSource.Egress(C + "c.Payload.Content = \"a\";" + N + Counting + "c.Payload.Content = null;" + N + "return c;"),
        AdapterSource.Egress(C + Counting + "c.Payload.Content = null;" + N + "return c;"),
        AdapterSource.Egress(C + Counting + "return c;"));

    [Theory]
    [InlineData("c.Payload.Content = Note(); return c; string Note() { x++; return \"\"; }")]
    [InlineData("c.Payload.Content = modelOutput is { } text ? text : \"a\"; c.Payload.Language = \"en\"; return c;")]
    [InlineData("c.Payload.Content = c.Payload.Language = modelOutput; return c;")]
    [InlineData("if (x > 0) c.Payload.Content = modelOutput; return c;")]
    [InlineData("(c.Payload.Content, c.Payload.Language) = (modelOutput, \"en\"); return c;")]
    [InlineData("void Fill(Payload to) => to.Content = modelOutput; Fill(c.Payload); return c;")]
    [InlineData("string? y = c.Payload.Content = modelOutput; GC.KeepAlive(y); return c;")]
    [InlineData("c.Payload.Content = /* why */ modelOutput; return c;")]
    [InlineData("\n#if !DEBUG\nc.Payload.Content = modelOutput;\n#endif\nreturn c;")]
    [InlineData("const string Text = \"a\"; c.Payload.Content = new System.Text.StringBuilder(Text).Append(x).ToString(); return c;")]
    public async Task Where_more_would_go_nothing_is_offered(string code) =>
        await FixHarness<ContentIsPreserved, ContentIsPreservedCodeFix>.OffersNothingAsync(AdapterSource.Egress(C + code));

    private static Task FixesAsync(string before, string after, string? all = null) =>
        FixHarness<ContentIsPreserved, ContentIsPreservedCodeFix>.FixesAsync(before, "Leave the content alone", after, all);
}
