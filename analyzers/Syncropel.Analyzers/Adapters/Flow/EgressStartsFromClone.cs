using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Syncropel.Analyzers.Diagnostics;

namespace Syncropel.Analyzers.Adapters;

/// <summary>SYN2001: what egress returns is the original's clone, however it gets there.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EgressStartsFromClone : Flow.EgressAnalyzer
{
    private protected override DiagnosticDescriptor Descriptor => AdapterRules.IRNotFromClone;
}
