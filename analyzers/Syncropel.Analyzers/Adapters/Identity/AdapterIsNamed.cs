using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Syncropel.Analyzers.Diagnostics;
using Syncropel.Analyzers.Infrastructure;
using Syncropel.Synapse;

namespace Syncropel.Analyzers.Adapters;

/// <summary>SYN2010: the model's id is nothing, or the adapter's version is not of the form <c>X.Y.Z</c>.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class AdapterIsNamed : AdapterAnalyzer
{
    private const string ModelId = "ModelId";
    private const string AdapterVersion = "AdapterVersion";

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [AdapterRules.IdentityMalformed];

    /// <inheritdoc/>
    private protected override void Register(CompilationStartAnalysisContext context, SynapseFacts facts) =>
        context.RegisterOperationBlockAction(block => Judge(block, facts));

    private static void Judge(OperationBlockAnalysisContext context, SynapseFacts facts)
    {
        if (Property(context.OwningSymbol) is not { Name: ModelId or AdapterVersion } property || !Overrides(property, facts)) return;
        var texts = new ComputedTexts(context.Compilation, context.CancellationToken);
        foreach (IOperation body in context.OperationBlocks)
        {
            foreach (IOperation value in Values(body))
            {
                foreach (FoldedText text in texts.Of(value))
                {
                    string? fault = property.Name == ModelId ? FaultOfId(text.Text) : FaultOfVersion(text.Text);
                    if (fault is null) continue;
                    context.ReportDiagnostic(Diagnostic.Create(AdapterRules.IdentityMalformed, text.Place.GetLocation(), fault));
                }
            }
        }
    }

    private static string? FaultOfId(string? id)
    {
        if (id is null) return "ModelId is null; give the id that the model has in the registry";
        if (string.IsNullOrWhiteSpace(id)) return "ModelId is empty; give the id that the model has in the registry";
        return id.IndexOf('\0') >= 0 ? "ModelId has a NUL character, which no entry can say; remove it" : null;
    }

    private static string? FaultOfVersion(string? version)
    {
        if (version is null) return "AdapterVersion is null; write three numbers, such as \"1.0.0\"";
        return SemanticVersion.IsMatch(version)
            ? null
            : $"AdapterVersion is {Shown.Text(version)}, which is no version X.Y.Z; write three numbers, such as \"1.0.0\"";
    }

    // What the getter returns, and what the property starts with; not what functions within the getter do.
    private static IEnumerable<IOperation> Values(IOperation body)
    {
        if (body is ISymbolInitializerOperation initializer)
        {
            yield return initializer.Value;
            yield break;
        }

        var open = new Stack<IOperation>();
        open.Push(body);
        while (open.Count > 0)
        {
            IOperation at = open.Pop();
            if (at is IAnonymousFunctionOperation or ILocalFunctionOperation) continue;
            if (at is IReturnOperation { Kind: OperationKind.Return, ReturnedValue: { } value }) yield return value;
            foreach (IOperation child in at.ChildOperations.Reverse()) open.Push(child);
        }
    }

    private static IPropertySymbol? Property(ISymbol owner) => owner switch
    {
        IPropertySymbol property => property,
        IMethodSymbol { MethodKind: MethodKind.PropertyGet, AssociatedSymbol: IPropertySymbol property } => property,
        IFieldSymbol { AssociatedSymbol: IPropertySymbol property } => property,
        _ => null,
    };

    private static bool Overrides(IPropertySymbol property, SynapseFacts facts)
    {
        IPropertySymbol root = property;
        while (root.OverriddenProperty is { } overridden) root = overridden;
        return SymbolEqualityComparer.Default.Equals(root.ContainingType.OriginalDefinition, facts.AdapterBase);
    }
}
