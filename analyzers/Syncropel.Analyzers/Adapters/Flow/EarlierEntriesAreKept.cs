using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Syncropel.Analyzers.Diagnostics;

namespace Syncropel.Analyzers.Adapters;

/// <summary>SYN2007: the chain of the returned IR begins with the earlier entries, as they were.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EarlierEntriesAreKept : Flow.EgressAnalyzer
{
    private protected override DiagnosticDescriptor Descriptor => AdapterRules.EntriesTouched;
}
