using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Syncropel.Analyzers.Diagnostics;

namespace Syncropel.Analyzers.Adapters;

/// <summary>SYN2013: the content of the returned IR is the original's.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ContentIsPreserved : Flow.EgressAnalyzer
{
    private protected override DiagnosticDescriptor Descriptor => AdapterRules.ContentOverwritten;
}
