using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Syncropel.Analyzers.Diagnostics;

namespace Syncropel.Analyzers.Adapters;

/// <summary>SYN2002: whatever path egress takes, the clone that it returns has one entry more.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EgressAppendsOneEntry : Flow.EgressAnalyzer
{
    private protected override DiagnosticDescriptor Descriptor => AdapterRules.EntryNotAppendedOnce;
}
