using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Syncropel.Analyzers.Diagnostics;

namespace Syncropel.Analyzers.Adapters;

/// <summary>SYN2014: an adapter has something that changes between two calls, so that the second depends on the first.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class AdapterIsStateless : AdapterAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [AdapterRules.AdapterHasState];

    /// <inheritdoc/>
    private protected override void Register(CompilationStartAnalysisContext context, SynapseFacts facts)
    {
        context.RegisterSymbolAction(symbol => JudgeMembers(symbol, facts), SymbolKind.NamedType);
        context.RegisterOperationBlockAction(block => JudgeParameters(block, facts));
    }

    private static void JudgeMembers(SymbolAnalysisContext context, SynapseFacts facts)
    {
        var adapter = (INamedTypeSymbol)context.Symbol;
        if (!facts.IsAdapter(adapter) || adapter.DeclaringSyntaxReferences.Length == 0) return;
        foreach (ISymbol member in adapter.GetMembers())
        {
            if (member is not IFieldSymbol { IsStatic: false, IsConst: false } field) continue;
            if (field.AssociatedSymbol is IPropertySymbol property)
            {
                if (property.SetMethod is not { IsInitOnly: false }) continue;
                string message = $"'{property.Name}' can be set between two calls; make it get-only, or init";
                Report(context.ReportDiagnostic, property.Locations[0], message);
            }
            else if (!field.IsImplicitlyDeclared && !field.IsReadOnly && !IsEndOfLife(field))
            {
                string message = $"'{field.Name}' can change between two calls; make it readonly, or a local";
                Report(context.ReportDiagnostic, field.Locations[0], message);
            }
        }

        JudgeContents(context, adapter, facts);
    }

    // What is kept, and changed inside.
    private static void JudgeContents(SymbolAnalysisContext context, INamedTypeSymbol adapter, SynapseFacts facts)
    {
        var findings = AdapterFindings.In(context, adapter, facts);
        foreach ((StateStep state, Reached reached, SyntaxNode place) in findings.Of<StateStep>(adapter))
        {
            if (!IsKept(state.Member) || !Inherits(adapter, state.Member.ContainingType)) continue;
            Report(
                context.ReportDiagnostic,
                Names.Place(place),
                $"{reached.Root} changes what '{state.Member.Name}' holds, which the next call finds; use a local");
        }
    }

    // The parameters of a primary constructor live as long as the object, once a method has to do with them.
    private static void JudgeParameters(OperationBlockAnalysisContext context, SynapseFacts facts)
    {
        if (context.OwningSymbol is not IMethodSymbol { IsStatic: false } method || !facts.IsAdapter(method.ContainingType)) return;
        foreach (IOperation body in context.OperationBlocks)
        {
            foreach (IOperation operation in body.Descendants())
            {
                if (operation is not IParameterReferenceOperation { Parameter: var parameter } || !Writes.IsWritten(operation)) continue;
                if (!IsCaptured(parameter, method)) continue;
                Report(
                    context.ReportDiagnostic,
                    operation.Syntax.GetLocation(),
                    $"'{parameter.Name}' is kept by the adapter, and changes between two calls; use a local");
            }
        }
    }

    private static bool IsCaptured(IParameterSymbol parameter, IMethodSymbol method)
    {
        if (parameter.ContainingSymbol is not IMethodSymbol { MethodKind: MethodKind.Constructor } owner) return false;
        if (SymbolEqualityComparer.Default.Equals(owner, method)) return false;
        return owner.DeclaringSyntaxReferences.Length > 0 && owner.DeclaringSyntaxReferences[0].GetSyntax() is TypeDeclarationSyntax;
    }

    // Whoever holds a tokenizer disposes of it, once, and notes that; between two calls it stays as it is.
    private static bool IsEndOfLife(IFieldSymbol field)
    {
        bool isNamedSo = field.Type.SpecialType == SpecialType.System_Boolean
            && field.Name.EndsWith("disposed", StringComparison.OrdinalIgnoreCase);
        if (!isNamedSo) return false;
        foreach (INamedTypeSymbol contract in field.ContainingType.AllInterfaces)
        {
            if (contract.Name is "IDisposable" or "IAsyncDisposable") return true;
        }

        return false;
    }

    private static bool IsKept(ISymbol member) => member switch
    {
        IFieldSymbol field => field.IsReadOnly,
        IPropertySymbol property => property.SetMethod is null or { IsInitOnly: true } && CodeBodies.IsAuto(property),
        _ => false,
    };

    private static bool Inherits(INamedTypeSymbol adapter, INamedTypeSymbol from)
    {
        for (INamedTypeSymbol? type = adapter; type is not null; type = type.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(type.OriginalDefinition, from.OriginalDefinition)) return true;
        }

        return false;
    }

    private static void Report(Action<Diagnostic> report, Location place, string message) =>
        report(Diagnostic.Create(AdapterRules.AdapterHasState, place, message));
}
