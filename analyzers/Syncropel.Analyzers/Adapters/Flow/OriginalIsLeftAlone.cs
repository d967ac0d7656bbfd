using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Syncropel.Analyzers.Diagnostics;

namespace Syncropel.Analyzers.Adapters;

/// <summary>SYN2004: nothing is written to the original, under whatever name.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class OriginalIsLeftAlone : Flow.EgressAnalyzer
{
    private protected override DiagnosticDescriptor Descriptor => AdapterRules.OriginalChanged;
}
