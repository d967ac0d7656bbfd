using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Syncropel.Analyzers.Diagnostics;

namespace Syncropel.Analyzers.Adapters;

/// <summary>SYN2003: what is appended comes from BuildProvenance, as it is.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EntryIsBuilt : Flow.EgressAnalyzer
{
    private protected override DiagnosticDescriptor Descriptor => AdapterRules.EntryMadeByHand;
}
