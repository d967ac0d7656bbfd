using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Syncropel.Analyzers.Tests.Harness;

/// <summary>The one MSBuild property that the generator is told: kinds go to the namespace <c>Consumer</c>.</summary>
internal sealed class RootNamespace : AnalyzerConfigOptionsProvider
{
    private readonly Options _options = new();

    public override AnalyzerConfigOptions GlobalOptions => _options;

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => _options;

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => _options;

    private sealed class Options : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, out string value)
        {
            bool isKnown = key == "build_property.RootNamespace";
            value = isKnown ? "Consumer" : "";
            return isKnown;
        }
    }
}
