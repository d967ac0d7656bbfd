using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.FindSymbols;
using Syncropel.Analyzers.Adapters;
using Syncropel.Analyzers.Diagnostics;

namespace Syncropel.CodeFixes.Adapters;

/// <summary>Whether a member of an adapter can stay as it is made: everybody who names it compiles as before, and means the same.</summary>
internal static class StateProof
{
    /// <summary>Tries a change of a member's declaration, in all files of the solution that name the member.</summary>
    public static async Task<bool> HoldsAsync(Document document, SyntaxNode place, SyntaxNode changed, CancellationToken token)
    {
        if (await document.GetSemanticModelAsync(token).ConfigureAwait(false) is not { } model) return false;
        if (model.GetDeclaredSymbol(place, token) is not { } member || !CanBeKept(member)) return false;
        HashSet<DocumentId> named = [document.Id];
        Solution before = document.Project.Solution;
        foreach (ReferencedSymbol one in await SymbolFinder.FindReferencesAsync(member, before, token).ConfigureAwait(false))
        {
            foreach (ReferenceLocation location in one.Locations) named.Add(location.Document.Id);
        }

        Solution after = before.WithDocumentSyntaxRoot(document.Id, changed);
        foreach (DocumentId id in named)
        {
            if (await HasMoreErrorsAsync(before.GetDocument(id), after.GetDocument(id), token).ConfigureAwait(false)) return false;
        }

        int had = await ReportsAsync(document, token).ConfigureAwait(false);
        return await ReportsAsync(after.GetDocument(document.Id)!, token).ConfigureAwait(false) < had;
    }

    // What others override or ask for by an interface is not one member's to change, and a struct that is readonly is copied before its
    // methods run.
    private static bool CanBeKept(ISymbol member) => member switch
    {
        IFieldSymbol { Type: var type } => type.IsReferenceType || type.SpecialType != SpecialType.None || IsFixed(type),
        IPropertySymbol property => !property.IsVirtual && !property.IsOverride && !property.IsAbstract,
        _ => false,
    };

    private static bool IsFixed(ITypeSymbol type) =>
        type.TypeKind == TypeKind.Enum
        || type is INamedTypeSymbol { IsReadOnly: true }
        || type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T;

    private static async Task<bool> HasMoreErrorsAsync(Document? before, Document? after, CancellationToken token)
    {
        if (before is null || after is null) return true;
        return await ErrorsAsync(after, token).ConfigureAwait(false) > await ErrorsAsync(before, token).ConfigureAwait(false);
    }

    private static async Task<int> ErrorsAsync(Document document, CancellationToken token)
    {
        int errors = 0;
        if (await document.GetSemanticModelAsync(token).ConfigureAwait(false) is not { } model) return errors;
        foreach (Diagnostic one in model.GetDiagnostics(cancellationToken: token))
        {
            if (one.Severity == DiagnosticSeverity.Error) errors++;
        }

        return errors;
    }

    // What a field holds is looked at only once the field is readonly: then a list that egress fills is reported.
    private static async Task<int> ReportsAsync(Document document, CancellationToken token)
    {
        if (await document.GetSemanticModelAsync(token).ConfigureAwait(false) is not { } model) return 0;
        ImmutableArray<Diagnostic> found = await model.Compilation
            .WithAnalyzers([new AdapterIsStateless()], document.Project.AnalyzerOptions)
            .GetAnalyzerSemanticDiagnosticsAsync(model, null, token).ConfigureAwait(false);
        int reports = 0;
        foreach (Diagnostic one in found) reports += one.Id == RuleIds.AdapterHasState ? 1 : 0;
        return reports;
    }
}
