using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Syncropel.Generators.Tests.Harness;

/// <summary>MSBuild properties as the compiler hands them on.</summary>
internal sealed class MemoryOptions(IReadOnlyDictionary<string, string> properties) : AnalyzerConfigOptionsProvider
{
    private readonly Options _options = new(properties);

    public override AnalyzerConfigOptions GlobalOptions => _options;

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => _options;

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => _options;

    private sealed class Options(IReadOnlyDictionary<string, string> properties) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, out string value)
        {
            const string Prefix = "build_property.";
            bool isProperty = key.StartsWith(Prefix, StringComparison.Ordinal);
            value = isProperty ? properties.GetValueOrDefault(key[Prefix.Length..], "") : "";
            return isProperty && properties.ContainsKey(key[Prefix.Length..]);
        }
    }
}
