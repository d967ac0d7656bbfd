using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Syncropel.Analyzers.Infrastructure;

/// <summary>One operation that a rule looks at, and where it stands.</summary>
internal readonly struct RuleContext(OperationBlockAnalysisContext block, IOperation operation)
{
    public IOperation Operation => operation;

    /// <summary>The member that the operation stands in: of an operation in a lambda, the method around it.</summary>
    public ISymbol ContainingSymbol => block.OwningSymbol;

    public Compilation Compilation => block.Compilation;

    public void ReportDiagnostic(Diagnostic diagnostic) => block.ReportDiagnostic(diagnostic);
}
