using Syncropel.Analyzers.Adapters;
using Syncropel.Analyzers.Tests.Harness;
using Syncropel.CodeFixes.Adapters;

namespace Syncropel.Analyzers.Tests.Adapters;

/// <summary>The fixes of SYN2002.</summary>
public sealed class EgressAppendsOneEntryCodeFixTests
{
    private const string Append = "Append an entry";
    private const string Remove = "Remove the second append";
    private const string C = "CanonicalIR c = originalIr.Clone();\n";
    private const string B = "BuildProvenance(0.5, latencyMs)";
    private const string A = "c.Provenance.Append(" + B + ");";
    private const string Try =
        C + "try\n{\n    x = int.Parse(modelOutput!);\n    " + A + "\n    return c;\n}\ncatch (FormatException)\n{\n";
    private const string Unsure = "c.Provenance.Append(BuildProvenance(confidence: 0, latencyMs));";

    [Theory]
    [InlineData(C + "return c;", C + Unsure + "\nreturn c;")]
    [InlineData(C + "return c!;", C + Unsure + "\nreturn c!;")]
    [InlineData(
        C + "\n// Nothing.\nreturn c; // yet",
        C + "\n// Nothing.\n" + Unsure + "\nreturn c; // yet")]
    [InlineData(C + "return (c);", C + Unsure + "\nreturn (c);")]
    [InlineData(C + "{ return c; }", C + "{\n    " + Unsure + "\n    return c;\n}")]
    [InlineData(C + "if (x > 0)\n    return c; // a\nelse\n    throw new NotSupportedException(); // b", C + "if (x > 0)\n{\n    " + Unsure + "\n    return c;\n} // a\nelse\n    throw new NotSupportedException(); // b")]
    [InlineData(
        "return x switch\n{\n    // One.\n    1 => originalIr.Clone(),\n    _ => throw new NotSupportedException(),\n};",
        "CanonicalIR updated = x switch\n{\n    // One.\n    1 => originalIr.Clone(),\n    _ => throw new NotSupportedException(),\n};\n"
        + "updated.Provenance.Append(BuildProvenance(confidence: 0, latencyMs));\nreturn updated;")]
    [InlineData(
        "return originalIr.Clone();",
        "CanonicalIR updated = originalIr.Clone();\n"
        + "updated.Provenance.Append(BuildProvenance(confidence: 0, latencyMs));\nreturn updated;")]
    [InlineData(
        C + "#if !DEBUG\nreturn c;\n#endif",
        C + "#if !DEBUG\n" + Unsure + "\nreturn c;\n#endif")]
    [InlineData(
        "int updated = x;\nreturn originalIr.Clone(/* why */); // yet",
        "int updated = x;\nCanonicalIR updated2 = originalIr.Clone(/* why */);\n"
        + "updated2.Provenance.Append(BuildProvenance(confidence: 0, latencyMs));\nreturn updated2; // yet")]
    [InlineData(
        "var y = x;\nvar z = y;\nreturn originalIr.Clone();",
        "var y = x;\nvar z = y;\nvar updated = originalIr.Clone();\n"
        + "updated.Provenance.Append(BuildProvenance(confidence: 0, latencyMs));\nreturn updated;")]
    [InlineData(
        "return x switch { 1 => originalIr.Clone(), _ => originalIr.Clone().Clone() };",
        "CanonicalIR updated = x switch { 1 => originalIr.Clone(), _ => originalIr.Clone().Clone() };\n"
        + "updated.Provenance.Append(BuildProvenance(confidence: 0, latencyMs));\nreturn updated;")]
    [InlineData(
        C + "if (x > 1) return c;\n" + A + "\nreturn c;",
        C + "if (x > 1)\n{\n    " + A + "\n    return c;\n}\n" + A + "\nreturn c;")]
    [InlineData(
        C + "if (x > 1)\n{\n    // Too long.\n    return c;\n}\n\n" + A + "\nreturn c;",
        C + "if (x > 1)\n{\n    // Too long.\n    " + A + "\n    return c;\n}\n\n" + A + "\nreturn c;")]
    [InlineData(
        C + "switch (x)\n{\n    case 1:\n        return c;\n    default:\n        " + A + "\n        return c;\n}",
        C + "switch (x)\n{\n    case 1:\n        " + A + "\n        return c;\n    default:\n        " + A + "\n        return c;\n}")]
    [InlineData(
        Try + "    return originalIr.Clone();\n}",
        Try + "    CanonicalIR updated = originalIr.Clone();\n    updated.Provenance.Append(" + B + ");\n    return updated;\n}")]
    public async Task The_append_is_written_before_the_return(string before, string after)
    {
        await FixesAsync(Append, AdapterSource.Egress(Indented(before)), AdapterSource.Egress(Indented(after)));
        await FixesAsync(
            Append, Spelt.Windows(AdapterSource.Egress(Indented(before))), Spelt.Windows(AdapterSource.Egress(Indented(after))));
    }

    [Theory]
    [InlineData("Math.Clamp(x / 10.0, 0, 1)", null)]
    [InlineData("x > 3 ? 1 : 0.5", null)]
    [InlineData("modelOutput.Length / 10.0", "confidence: 0")]
    [InlineData("double.Parse(modelOutput)", "confidence: 0")]
    [InlineData("modelOutput[0] / 65536.0", "confidence: 0")]
    [InlineData("c.Payload.Score.Value", "confidence: 0")]
    [InlineData("sure", "confidence: 0")]
    public async Task The_confidence_is_one_that_can_be_told_there(string told, string? written)
    {
        string last = "double sure = 1;\nc.Payload.Score = sure;\n"
            + "c.Provenance.Append(BuildProvenance(" + told + ", latencyMs));\nreturn c;";
        string before = C + "if (modelOutput is null)\n{\n    return c;\n}\n\n" + last;
        string added = "    c.Provenance.Append(BuildProvenance(" + (written ?? told) + ", latencyMs));\n    return c;\n}\n\n";
        string after = C + "if (modelOutput is null)\n{\n" + added + last;
        await FixesAsync(Append, AdapterSource.Egress(Indented(before)), AdapterSource.Egress(Indented(after)));
    }

    [Fact]
    public async Task All_returns_are_mended_at_once()
    {
        const string Last = "}\n\n" + A + "\nreturn c;";
        const string Mended = C + "if (x > 5)\n{\n    " + A + "\n    return c;\n}\n";
        const string Before = C + "if (x > 5) return c;\nif (x > 3)\n{\n    return c;\n" + Last;
        const string First = Mended + "if (x > 3)\n{\n    return c;\n" + Last;
        const string All = Mended + "if (x > 3)\n{\n    " + A + "\n    return c;\n" + Last;
        await FixesAsync(
            Append, AdapterSource.Egress(Indented(Before)), AdapterSource.Egress(Indented(First)), AdapterSource.Egress(Indented(All)));
        Assert.Empty(await LeftAsync(AdapterSource.Egress(Indented(All))));
    }

    [Fact]
    public async Task An_expression_becomes_a_block() => await FixesAsync(
        Append,
        AdapterSource.Adapter("""
                // Why.
                public override CanonicalIR Egress(string? output, CanonicalIR ir, long @long) =>
                    // Just so.
                    ir.Clone(); // here
            """),
        AdapterSource.Adapter("""
                // Why.
                public override CanonicalIR Egress(string? output, CanonicalIR ir, long @long)
                {
                    // Just so.
                    CanonicalIR updated = ir.Clone();
                    updated.Provenance.Append(BuildProvenance(confidence: 0, @long));
                    return updated;
                } // here
            """));

    [Fact]
    public async Task Where_nobody_watches_null_the_confidence_is_0()
    {
        const string Last = "}\n\nc.Provenance.Append(BuildProvenance(modelOutput.Length, latencyMs));\nreturn c;";
        const string Start = "#nullable disable\n" + C + "if (modelOutput == null)\n{\n";
        await FixesAsync(
            Append,
            AdapterSource.Egress(Indented("\n" + Start + "    return c;\n" + Last)),
            AdapterSource.Egress(Indented("\n" + Start + "    " + Unsure + "\n    return c;\n" + Last)));
    }

    [Fact]
    public async Task Tabs_stay() => await FixesAsync(
        Append,
        Spelt.Tabs(AdapterSource.Egress(Indented(C + "if (x > 1) return c;\n" + A + "\nreturn c;"))),
        Spelt.Tabs(AdapterSource.Egress(Indented(C + "if (x > 1)\n{\n    " + A + "\n    return c;\n}\n" + A + "\nreturn c;"))));

    [Theory]
    [InlineData(A + "\n" + A, A)]
    [InlineData(A + "\n\n// Again.\n" + A + " // really", A + "\n\n// Again.\n// really")]
    [InlineData("if (x > 1)\n{\n    " + A + "\n    c.Payload.Score = 1;\n    " + A + "\n    return c;\n}\n\n" + A, "if (x > 1)\n{\n    " + A + "\n    c.Payload.Score = 1;\n    return c;\n}\n\n" + A)]
    [InlineData("c.Provenance.Append(BuildProvenance(0.1, latencyMs));\n" + A, "c.Provenance.Append(BuildProvenance(0.1, latencyMs));")]
    public async Task The_second_append_goes(string before, string after)
    {
        string whole = AdapterSource.Egress(Indented(C + after + "\nreturn c;"));
        await FixesAsync(Remove, AdapterSource.Egress(Indented(C + before + "\nreturn c;")), whole, whole);
        await FixesAsync(Remove, Spelt.Windows(AdapterSource.Egress(Indented(C + before + "\nreturn c;"))), Spelt.Windows(whole));
    }

    [Theory]
    [InlineData("if (x > 0) { " + A + " } return c;")]
    [InlineData("foreach (char one in modelOutput!) { " + A + " } return c;")]
    [InlineData(A + " if (x > 0) " + A + " return c;")]
    [InlineData("if (x > 0) " + A + " " + A + " return c;")]
    [InlineData("Fill(c, latencyMs); Fill(c, latencyMs); return c;")]
    [InlineData(A + " c.Provenance.Append(BuildProvenance(x++, latencyMs)); return c;")]
    [InlineData(A + "\n#if DEBUG\n#endif\n" + A + " return c;")]
    [InlineData(A + " c.Provenance.Append(/* why */ " + B + "); return c;")]
    [InlineData("return x > 1 ? Done(c) : c; CanonicalIR Done(CanonicalIR ir) { " + A + " return ir; }")]
    [InlineData("return x switch { 1 => Done(), _ => c }; CanonicalIR Done() { " + A + " return c; }")]
    [InlineData("end: if (x < 0) goto end; if (x == 3) goto last; last: return c;")]
    public async Task Where_the_right_text_is_not_known_nothing_is_offered(string code) =>
        await FixHarness<EgressAppendsOneEntry, EgressAppendsOneEntryCodeFix>.OffersNothingAsync(AdapterSource.Egress(
            C + code, "private void Fill(CanonicalIR ir, long latencyMs) => ir.Provenance.Append(" + B + ");"));

    private static Task FixesAsync(string title, string before, string after, string? all = null) =>
        FixHarness<EgressAppendsOneEntry, EgressAppendsOneEntryCodeFix>.FixesAsync(before, title, after, all);

    private static async Task<IEnumerable<string>> LeftAsync(string source) =>
        (await FixedProject.CreateAsync(source, [], new EgressAppendsOneEntry())).Found.Select(static one => one.GetMessage());

    private static string Indented(string text) =>
        text.Replace("\n", "\n        ", StringComparison.Ordinal).Replace("\n        \n", "\n\n", StringComparison.Ordinal);
}
