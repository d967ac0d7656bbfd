using Microsoft.CodeAnalysis;
using Xunit.Sdk;

namespace Syncropel.Generators.Tests.Harness;

/// <summary>
/// Many kinds in one compilation, which costs about as much as one kind does. A kind that the generator refuses, or whose code does
/// not compile, takes no other one with it.
/// </summary>
internal static class KindBatch
{
    /// <summary>Generates, compiles and loads kinds; gives what became of each, in their order.</summary>
    public static IReadOnlyList<LoadedKind> Load(IReadOnlyList<SchemaText> schemas)
    {
        GeneratorRun run;
        try
        {
            run = GeneratorHarness.Run("", [.. schemas]);
        }
        catch (InvalidOperationException thrown)
        {
            return LoadByHalves(schemas, thrown);
        }

        ILookup<string, Diagnostic> refusals = run.Diagnostics
            .Where(static one => one.DefaultSeverity == DiagnosticSeverity.Error)
            .ToLookup(static one => one.Location.GetLineSpan().Path, StringComparer.Ordinal);
        try
        {
            GeneratedAssembly assembly = GeneratedAssembly.Load(run.Output);
            return [.. schemas.Select(schema => refusals.Contains(schema.Path)
                ? new LoadedKind(schema) { Refusals = [.. refusals[schema.Path]] }
                : new LoadedKind(schema) { Probe = assembly.BodyOf(TypeOf(schema)) })];
        }
        catch (FailException unclean)
        {
            return LoadWithoutFaults(schemas, run, unclean);
        }
    }

    // The generator threw, and does not say over which schema.
    private static LoadedKind[] LoadByHalves(IReadOnlyList<SchemaText> schemas, InvalidOperationException thrown)
    {
        if (schemas.Count == 1) return [new LoadedKind(schemas[0]) { Fault = thrown.ToString() }];
        int half = schemas.Count / 2;
        return [.. Load([.. schemas.Take(half)]), .. Load([.. schemas.Skip(half)])];
    }

    private static LoadedKind[] LoadWithoutFaults(IReadOnlyList<SchemaText> schemas, GeneratorRun run, FailException unclean)
    {
        ILookup<string, string> faults = run.Output.GetDiagnostics(TestContext.Current.CancellationToken)
            .Where(static one => one.Severity >= DiagnosticSeverity.Warning)
            .ToLookup(static one => Path.GetFileName(one.Location.SourceTree?.FilePath ?? ""), static one => one.ToString());
        SchemaText[] sound = [.. schemas.Where(schema => !faults.Contains(SourceOf(schema)))];
        if (sound.Length == schemas.Count) throw unclean;

        Dictionary<SchemaText, LoadedKind> loaded = Load(sound).ToDictionary(static kind => kind.Schema);
        return
        [
            .. schemas.Select(schema => loaded.TryGetValue(schema, out LoadedKind? kind) ? kind : new LoadedKind(schema)
            {
                Fault = string.Join("\n", faults[SourceOf(schema)].Take(5)) + "\n" + run.Sources[SourceOf(schema)],
            }),
        ];
    }

    private static string SourceOf(SchemaText schema) => TypeOf(schema) + ".kind.g.cs";

    // core.g12.kind.json → CoreG12
    private static string TypeOf(SchemaText schema) =>
        string.Concat(schema.Path.Split('.')[..^2].Select(static word => char.ToUpperInvariant(word[0]) + word[1..]));
}

/// <summary>What became of a kind: exactly one of refused, not compiled, and loaded.</summary>
internal sealed record LoadedKind(SchemaText Schema)
{
    /// <summary>The generator's errors about the kind.</summary>
    public IReadOnlyList<Diagnostic> Refusals { get; init; } = [];

    /// <summary>What the compiler says of the kind's code, and the code; or what the generator threw.</summary>
    public string? Fault { get; init; }

    /// <summary>The kind's body.</summary>
    public BodyProbe? Probe { get; init; }
}
