using Microsoft.CodeAnalysis.CSharp.Syntax;
using static Syncropel.Analyzers.Tests.Adapters.Mutants.AdapterSource;

namespace Syncropel.Analyzers.Tests.Adapters.Mutants;

/// <summary>What the adapter is called: SYN2010.</summary>
internal static class IdentityMutators
{
    public static IEnumerable<Mutator> All { get; } =
    [
        Literal("version of two numbers", "AdapterVersion", "SYN2010", RunTime.Catches, "\"1.0\""),
        Literal("version with a v", "AdapterVersion", "SYN2010", RunTime.Catches, "\"v1.0.0\""),
        Literal("version of words", "AdapterVersion", "SYN2010", RunTime.Catches, "\"latest\""),
        Literal("version empty", "AdapterVersion", "SYN2010", RunTime.Catches, "\"\""),
        Literal("version chosen", "AdapterVersion", "SYN2010", RunTime.MayMiss, "(ModelId.Length > 100 ? \"1.0\" : \"1.0.0\")"),
        Literal("version concatenated", "AdapterVersion", "SYN2010", RunTime.Catches, "\"1\" + \".0\""),
        Literal("another version", "AdapterVersion", "", RunTime.Passes, "\"10.20.30\""),
        Literal("model empty", "ModelId", "SYN2010", RunTime.MayMiss, "\"\""),
        Literal("model blank", "ModelId", "SYN2010", RunTime.MayMiss, "\"  \""),
        Literal("model null", "ModelId", "SYN2010", RunTime.Catches, "null!"),
        Literal("another model", "ModelId", "", RunTime.Passes, "\"acme/\" + nameof(System)"),
    ];

    // A property that is initialised once cannot ask for another one.
    private static Mutator Literal(string name, string property, string rule, RunTime runTime, string text) =>
        new(name, rule, runTime, source => source.LiteralsOf(property)
            .Where(literal => !text.Contains("ModelId", StringComparison.Ordinal) || literal.Parent is ArrowExpressionClauseSyntax)
            .Select(literal => Replace(literal, text)));
}
