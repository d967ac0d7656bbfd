using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Syncropel.Analyzers.Diagnostics;

namespace Syncropel.Analyzers.Adapters;

/// <summary>SYN2006: header and envelope of the returned IR are the original's.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class HeaderAndEnvelopeAreCarried : Flow.EgressAnalyzer
{
    private protected override DiagnosticDescriptor Descriptor => AdapterRules.HeaderReplaced;
}
