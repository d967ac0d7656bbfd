using Microsoft.CodeAnalysis.CSharp.Syntax;
using static Syncropel.Analyzers.Tests.Adapters.Mutants.AdapterSource;

namespace Syncropel.Analyzers.Tests.Adapters.Mutants;

/// <summary>What is appended: SYN2003, SYN2011, SYN2012; and what is done to the payload beside it: SYN2013.</summary>
internal static class EntryMutators
{
    private const string ByHand =
        "new ProvenanceEntry { ModelId = \"other/model\", AdapterVersion = \"1.0.0\", Confidence = 0.5, LatencyMs = 3, TimestampUnix = 1 }";

    public static IEnumerable<Mutator> All { get; } =
    [
        Entry("entry made by hand", "SYN2003", static _ => ByHand, "SYN2012"),
        Entry("entry made by hand, kept in a tuple", "SYN2003", static _ => $"({ByHand}, 1).Item1", "SYN2012"),
        Entry("first entry appended again", "SYN2003", static one => $"{one.Chain}[0]"),
        Entry("last entry appended again", "SYN2003", static one => $"{one.Chain}.Last!"),
        Entry("entry of another confidence", "SYN2003", static one => $"{Whole(one)} with {{ Confidence = 1 }}", "SYN2012"),
        Entry("entry of another model", "SYN2003", static one => $"{Whole(one)} with {{ ModelId = \"other/model\" }}"),
        Entry("earlier entry taken over", "SYN2003", static one => $"{one.Chain}[0] with {{ ModelId = \"other/model\" }}"),
        Entry("entry of a branch", "", static one => $"{Whole(one)} with {{ BranchRole = BranchRole.Branch }}"),
        Before("content overwritten", "SYN2013", static ir => $"{ir}.Payload.Content = \"done\";"),
        Before("content removed", "SYN2013", static ir => $"{ir}.Payload.Content = null;"),
        Before("content added to", "SYN2013", static ir => $"{ir}.Payload.Content += \"…\";"),
        Before("content trimmed", "SYN2013", static ir => $"{ir}.Payload.Content = {ir}.Payload.Content?.Trim();"),
        Before("content overwritten by an alias", "SYN2013", static ir => $"var page = {ir}.Payload; page.Content = \"done\";"),
        Before("content overwritten in a tuple", "SYN2013", static ir =>
            $"({ir}.Payload.Content, {ir}.Payload.ContextRef) = (\"done\", null);"),
        Before("content kept", "", static ir => $"{ir}.Payload.Content = {ir}.Payload.Content;"),
        Before("other members written", "", static ir => $"{ir}.Payload.ContextRef ??= \"urn:none\"; {ir}.Payload.Score = 0.25;"),
        Confidence("confidence above 1", "SYN2011", "1.5", "SYN2012"),
        Confidence("confidence below 0", "SYN2011", "-0.25", "SYN2012"),
        Confidence("confidence not a number", "SYN2011", "double.NaN", "SYN2012"),
        Confidence("confidence a constant", "SYN2012", "0.9"),
        Latency("latency below 0", "SYN2011", "-1", "SYN2012"),
        Latency("latency 0", "SYN2012", "0"),
        Latency("latency a constant", "SYN2012", "25"),
        Latency("latency zeroed by a local", "SYN2012", "default(long)"),
    ];

    // A name in parentheses would be a cast.
    private static string Whole(AppendSite one) => one.Entry is IdentifierNameSyntax ? one.Entry.ToString() : $"({one.Entry})";

    private static Mutator Entry(string name, string rule, Func<AppendSite, string> with, params string[] also) =>
        new(name, rule, rule.Length == 0 ? RunTime.Passes : RunTime.MayMiss, source =>
            source.Appends.Select(one => Replace(one.Entry, with(one))))
        {
            Also = also,
        };

    private static Mutator Before(string name, string rule, Func<string, string> with) =>
        new(name, rule, rule.Length == 0 ? RunTime.Passes : RunTime.MayMiss, source =>
            source.Appends.Select(one => Replace(one.Statement, $"{{ {with(one.IR.ToString())} {one.Text} }}")));

    private static Mutator Confidence(string name, string rule, string value, params string[] also) =>
        new(name, rule, RunTime.MayMiss, source => source.Builds.Select(one => Replace(one.Confidence, value)))
        {
            Also = also,
        };

    private static Mutator Latency(string name, string rule, string value, params string[] also) =>
        new(name, rule, RunTime.MayMiss, source => source.Builds.Select(one => Replace(one.Latency, value)))
        {
            Also = also,
        };
}
