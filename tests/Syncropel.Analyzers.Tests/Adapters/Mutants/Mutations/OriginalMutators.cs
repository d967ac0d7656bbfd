using static Syncropel.Analyzers.Tests.Adapters.Mutants.AdapterSource;

namespace Syncropel.Analyzers.Tests.Adapters.Mutants;

/// <summary>What is done to the original: SYN2004.</summary>
internal static class OriginalMutators
{
    public static IEnumerable<Mutator> All { get; } =
    [
        Changing("original assigned to", "ORIGINAL.Payload.Score = 0.5;"),
        Changing("original emptied", "ORIGINAL.Payload.Labels = null;"),
        Changing("original counted up", "ORIGINAL.Payload.ContentLength = 0; ORIGINAL.Payload.ContentLength++;"),
        Changing("original compounded", "ORIGINAL.Payload.ContextRef += \"urn:original\";"),
        Changing("original coalesced", "ORIGINAL.Payload.EmbeddingModel ??= \"none\";"),
        Changing("original deconstructed into", "(ORIGINAL.Payload.Score, _) = (0.5, 1);"),
        Changing("original changed by an alias", "CanonicalIR same = ORIGINAL; same.Payload.Score = 0.5;"),
        Changing("original changed by its payload", "Payload sheet = ORIGINAL.Payload; sheet.Score = 0.5;"),
        Changing("original changed by a pattern", "if (ORIGINAL is { Payload: { } sheet }) sheet.Score = 0.5;"),
        Changing("original changed by a tuple", "var (same, _) = (ORIGINAL, 1); same.Payload.Score = 0.5;"),
        Changing("original changed by a local function", "Mark(); void Mark() { ORIGINAL.Payload.Score = 0.5; }"),
        Changing("original changed by a lambda", "System.Action mark = () => ORIGINAL.Payload.Score = 0.5; mark();"),
        Changing("original changed by a helper", "MarkPage(ORIGINAL.Payload);", "static void MarkPage(Payload page) => page.Score = 0.5;"),
        Changing(
            "original changed two helpers deep",
            "MarkIR(ORIGINAL);",
            "static void MarkIR(CanonicalIR ir) { MarkPage(ir.Payload); } static void MarkPage(Payload page) { page.Score = 0.5; }"),
        Changing(
            "original's chain changed",
            "ORIGINAL.Provenance.Append(BuildProvenance(ORIGINAL.Payload.Score ?? 0.5, LATENCY));"),
        Changing(
            "original's chain changed by an alias",
            "var chain = ORIGINAL.Provenance; chain.Append(BuildProvenance(ORIGINAL.Payload.Score ?? 0.5, LATENCY));"),
        new("append to the original's chain", "SYN2004", RunTime.MayMiss, static source => source.Appends
            .Where(static one => one.Original is not null)
            .Select(static one => Replace(one.Chain, $"{one.Original}.Provenance"))) { Also = ["SYN2002"] },
        new("original read", "", RunTime.Passes, static source => source.Egresses.Select(static one => Prepend(one, Named(
            one, "Payload sheet = ORIGINAL.Payload; _ = sheet.Score ?? ORIGINAL.Provenance.Count;")))),
    ];

    private static Mutator Changing(string name, string statements, string members = "") =>
        new(name, "SYN2004", RunTime.MayMiss, source => source.Egresses.Select(one => Prepend(one, Named(one, statements), members)));

    private static string Named(Microsoft.CodeAnalysis.CSharp.Syntax.MethodDeclarationSyntax egress, string statements) => statements
        .Replace("ORIGINAL", Parameters.Original(egress), StringComparison.Ordinal)
        .Replace("LATENCY", Parameters.Latency(egress), StringComparison.Ordinal);
}
