using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Syncropel.Analyzers.Diagnostics;

namespace Syncropel.Analyzers.Adapters;

/// <summary>SYN2005: egress returns neither null nor the IR that it was given.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EgressReturnsClone : Flow.EgressAnalyzer
{
    private protected override DiagnosticDescriptor Descriptor => AdapterRules.OriginalReturned;
}
