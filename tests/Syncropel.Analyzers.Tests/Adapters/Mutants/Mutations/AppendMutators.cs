using static Syncropel.Analyzers.Tests.Adapters.Mutants.AdapterSource;

namespace Syncropel.Analyzers.Tests.Adapters.Mutants;

/// <summary>How often an entry is appended: SYN2002.</summary>
internal static class AppendMutators
{
    public static IEnumerable<Mutator> All { get; } =
    [
        Statement("append removed", RunTime.MayMiss, static _ => ";"),
        Statement("append only to a short chain", RunTime.MayMiss, static one => $"if ({one.Chain}.Count < 10) {one.Text}"),
        Statement("append only to a text", RunTime.MayMiss, static one => $"if ({one.IR}.Payload.Modality is Modality.Text) {one.Text}"),
        Statement("append unless the language is known", RunTime.MayMiss, static one =>
            $"if ({one.IR}.Payload.Language is not null) {{ }} else {one.Text}"),
        Statement("append by a switch", RunTime.MayMiss, static one =>
            $"switch ({one.IR}.Payload.Modality) {{ case Modality.Embedding: break; default: {one.Text} break; }}"),
        Statement("append doubled", RunTime.MayMiss, static one => $"{{ {one.Text} {one.Text} }}"),
        Statement("append doubled on one path", RunTime.MayMiss, static one =>
            $"{{ {one.Text} if ({one.Chain}.Count > 15) {{ {one.Text} }} }}"),
        Statement("append doubled by an alias", RunTime.MayMiss, static one =>
            $"{{ var again = {one.IR}; {one.Text} again.Provenance.Append({one.Entry}); }}"),
        Statement("append in a for", RunTime.MayMiss, static one => $"for (int round = 0; round < 2; round++) {one.Text}"),
        Statement("append in a foreach", RunTime.MayMiss, static one => $"foreach (char letter in {one.IR}.IRVersion) {one.Text}"),
        Statement("append in a while", RunTime.MayMiss, static one => $"while ({one.Chain}.Count < 3) {one.Text}"),
        Statement("append in a do", RunTime.MayMiss, static one => $"do {{ {one.Text} }} while ({one.Chain}.Count < 3);"),
        Statement("append to a clone of the clone", RunTime.MayMiss, static one => $"{one.IR}.Clone().Provenance.Append({one.Entry});"),
        Statement("append to a lost clone", RunTime.MayMiss, static one =>
            $"{{ CanonicalIR copy = {one.IR}.Clone(); copy.Provenance.Append({one.Entry}); }}"),
        Statement("append behind what throws, and is caught", RunTime.MayMiss, static one =>
            $"try {{ _ = int.Parse({one.IR}.IRVersion); {one.Text} }} catch (System.FormatException) {{ }}"),
        Statement("append that throws, and is caught", RunTime.MayMiss, static one =>
            $"try {{ {one.Text} }} catch (AdapterConfigurationException) {{ }}"),
        Statement("append in a handler only", RunTime.MayMiss, static one =>
            $"try {{ _ = int.Parse({one.IR}.IRVersion); }} catch (System.FormatException) {{ {one.Text} }}"),
        Statement("append in try and in finally", RunTime.MayMiss, static one => $"try {{ {one.Text} }} finally {{ {one.Text} }}"),
        Statement("append in a local function that nobody calls", RunTime.MayMiss, static one =>
            $"{{ void Sign() {{ {one.Text} }} }}"),
        Statement("append in a local function called twice", RunTime.MayMiss, static one =>
            $"{{ void Sign() {{ {one.Text} }} Sign(); Sign(); }}"),
        Statement("append in a lambda", "", RunTime.Passes, static one =>
            $"{{ System.Action sign = () => {one.Call}; sign(); }}"),
        Statement("append by an alias", "", RunTime.Passes, static one =>
            $"{{ ProvenanceChain chain = {one.Chain}; chain.Append({one.Entry}); }}"),
        Statement("append in either branch", "", RunTime.Passes, static one =>
            $"if ({one.Chain}.Count > 2) {{ {one.Text} }} else {{ {one.Text} }}"),
        new("return before the append", "SYN2002", RunTime.MayMiss, static source => source.Appends
            .Where(static one => one.IsInEgress)
            .Select(static one => Replace(one.Statement, $"{{ if ({one.Chain}.Count > 2) return {one.IR}; {one.Text} }}"))),
        new("clone returned early", "SYN2002", RunTime.MayMiss, static source => source.Egresses.Select(static one =>
            Prepend(one, $"if ({Parameters.Latency(one)} > 60_000) return {Parameters.Original(one)}.Clone();"))),
        new("clone appended to by a second helper", "SYN2002", RunTime.MayMiss, static source => source.Appends.Select(static one =>
            Replace(one.Statement, $"{{ {one.Text} static void Sign(ProvenanceChain chain, ProvenanceEntry entry) => chain.Append(entry); "
                + $"Sign({one.Chain}, {one.Entry}); }}"))),
    ];

    private static Mutator Statement(string name, RunTime runTime, Func<AppendSite, string> with) =>
        Statement(name, "SYN2002", runTime, with);

    private static Mutator Statement(string name, string rule, RunTime runTime, Func<AppendSite, string> with) =>
        new(name, rule, runTime, source => source.Appends.Select(one => Replace(one.Statement, with(one))));
}
