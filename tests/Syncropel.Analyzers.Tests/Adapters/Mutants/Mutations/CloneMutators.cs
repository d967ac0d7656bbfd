using static Syncropel.Analyzers.Tests.Adapters.Mutants.AdapterSource;

namespace Syncropel.Analyzers.Tests.Adapters.Mutants;

/// <summary>Where the returned IR comes from: SYN2001, SYN2004, SYN2005.</summary>
internal static class CloneMutators
{
    // Without the clone egress writes to the original, and returns it.
    private static readonly string[] Uncloned = ["SYN2004", "SYN2005"];

    public static IEnumerable<Mutator> All { get; } =
    [
        new("clone removed", "SYN2005", RunTime.Catches, static source => source.Clones.Select(static one => Replace(one.Call, one.IR)))
        {
            Also = [.. Uncloned, "SYN2002"],
        },
        new("clone of a clone", "", RunTime.Passes, static source =>
            source.Clones.Select(static one => Replace(one.Call, $"{one.Call}.Clone()"))),
        new("clone returned", "", RunTime.Passes, static source => Returns(source, static (value, _) => $"{Spelt(value)}.Clone()")),
        new("original returned", "SYN2005", RunTime.Catches, static source => Returns(source, static (_, original) => original)),
        new("original's clone returned", "SYN2002", RunTime.Catches, static source =>
            Returns(source, static (_, original) => $"{original}.Clone()")),
        new("null returned", "SYN2005", RunTime.Catches, static source => Returns(source, static (_, _) => "null!")),
        new("default returned", "SYN2005", RunTime.Catches, static source => Returns(source, static (_, _) => "default!")),
        new("null in one arm", "SYN2005", RunTime.MayMiss, static source =>
            Returns(source, static (value, original) => $"{original}.Payload.Score > 0.999 ? null! : {value}")),
        new("original in one arm", "SYN2005", RunTime.MayMiss, static source =>
            Returns(source, static (value, original) => $"{original}.Payload.Score > 0.999 ? {original} : {value}")),
        new("original by a switch", "SYN2005", RunTime.MayMiss, static source => Returns(source, static (value, original) =>
            $"{original}.Payload.Modality switch {{ Modality.Binary => {original}, _ => {value} }}")),
        new("null returned early", "SYN2005", RunTime.MayMiss, static source => source.Egresses.Select(static one =>
            Prepend(one, $"if ({Parameters.Latency(one)} > 60_000) return null!;"))),
        new("original returned early", "SYN2005", RunTime.MayMiss, static source => source.Egresses.Select(static one =>
            Prepend(one, $"if ({Parameters.Original(one)}.Payload.Score is 1) return {Parameters.Original(one)};"))),
        new("read from its own JSON", "SYN2001", RunTime.MayMiss, static source =>
            source.Clones.Select(static one => Replace(one.Call, $"CanonicalIR.Parse({one.IR}.ToJson())"))),
    ];

    private static IEnumerable<Microsoft.CodeAnalysis.Text.TextChange[]> Returns(
        AdapterSource source, Func<Microsoft.CodeAnalysis.SyntaxNode, string, string> with) => source.Egresses.SelectMany(egress =>
            Returned(egress).Select(value => Replace(value, with(value, Parameters.Original(egress)))));

    private static string Spelt(Microsoft.CodeAnalysis.SyntaxNode value) => $"({value})";
}
