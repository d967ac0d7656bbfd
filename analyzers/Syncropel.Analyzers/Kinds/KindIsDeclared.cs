using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Syncropel.Analyzers.Diagnostics;
using Syncropel.Analyzers.Emits;
using Syncropel.Analyzers.Infrastructure;
using Syncropel.Grammar;

namespace Syncropel.Analyzers.Kinds;

/// <summary>SYN1002: a constant kind follows the grammar, and no schema in sight declares it, so it is most likely misspelt.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class KindIsDeclared : SyncropelAnalyzer
{
    /// <summary>The property of a diagnostic that holds the kinds that may be meant, with a space between two, the nearest first.</summary>
    internal const string Suggestions = "suggestions";

    /// <summary>The property of a diagnostic that holds the kind, where a schema for it may be created.</summary>
    internal const string Creatable = "creatable";

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [UsageRules.KindUnknown];

    /// <inheritdoc/>
    private protected override void Register(CompilationStartAnalysisContext context, SdkFacts facts)
    {
        ImmutableArray<AdditionalText> files = context.Options.AdditionalFiles;
        var sight = new Lazy<KindsInSight>(() => KindsInSight.From(facts.Declared.Value, files));
        RegisterTexts(context, facts, Syntaxes.Kind, (operation, kind) => JudgeKind(operation, kind, sight.Value, facts));
        RegisterTexts(context, facts, Syntaxes.ReferenceKind, (operation, kind) => JudgeReference(operation, kind, sight.Value));
    }

    private static void JudgeKind(RuleContext context, ConstantText kind, KindsInSight sight, SdkFacts facts)
    {
        if (!sight.HasOwn || sight.Has(kind.Text) || KindGrammar.Check(kind.Text) is not null) return;
        if (IsForeign(context.Operation, facts)) return;
        IReadOnlyList<string> near = sight.NearestKinds(kind.Text);

        // The protocol has more kinds than the SDK has schemas for, and to emit one by hand is SYN1010's.
        bool isCore = KindGrammar.IsCore(KindGrammar.Split(kind.Text).Scope);
        if (isCore && (near.Count == 0 || EmitCall.IsKindOfEmit(context.Operation, facts))) return;
        Report(context, kind, near, isCreatable: !isCore);
    }

    // A reference may be of a kind that no schema describes, which is what the constructor with a kind is for.
    private static void JudgeReference(RuleContext context, ConstantText kind, KindsInSight sight)
    {
        if (sight.Has(kind.Text) || KindGrammar.Check(kind.Text) is not null) return;
        IReadOnlyList<string> near = sight.NearestReferences(kind.Text);
        if (near.Count > 0) Report(context, kind, near, isCreatable: false);
    }

    // An alias names a kind that is given up, and its schema with it.
    private static bool IsForeign(IOperation operation, SdkFacts facts) =>
        operation is IArgumentOperation { Parameter: { Name: "oldKind", ContainingSymbol: IMethodSymbol method } }
        && SymbolEqualityComparer.Default.Equals(method.ContainingType, facts.ClientExtensions);

    private static void Report(RuleContext context, ConstantText kind, IReadOnlyList<string> near, bool isCreatable)
    {
        ImmutableDictionary<string, string?> properties = ImmutableDictionary<string, string?>.Empty;
        if (near.Count > 0) properties = properties.Add(Suggestions, string.Join(" ", near));
        if (isCreatable) properties = properties.Add(Creatable, kind.Text);
        context.ReportDiagnostic(Diagnostic.Create(
            UsageRules.KindUnknown, kind.Place.GetLocation(), properties, kind.Text, Remedy(kind.Text, near)));
    }

    private static string Remedy(string kind, IReadOnlyList<string> near)
    {
        if (near.Count == 0) return $"correct it, or declare it in {kind}.kind.json";
        string last = $"'{near[near.Count - 1]}'";
        if (near.Count == 1) return $"did you mean {last}?";
        string others = near.Count == 2 ? near[0] : $"{near[0]}', '{near[1]}";
        return $"did you mean '{others}' or {last}?";
    }
}
