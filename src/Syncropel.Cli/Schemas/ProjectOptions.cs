using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Syncropel.Cli.Schemas;

/// <summary>What the generator is told of a project: its namespace.</summary>
/// <param name="rootNamespace">The project's <c>RootNamespace</c>.</param>
internal sealed class ProjectOptions(string rootNamespace) : AnalyzerConfigOptionsProvider
{
    private readonly Properties _properties = new(rootNamespace);

    public override AnalyzerConfigOptions GlobalOptions => _properties;

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => _properties;

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => _properties;

    private sealed class Properties(string rootNamespace) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value)
        {
            value = key == "build_property.RootNamespace" ? rootNamespace : null;
            return value is not null;
        }
    }
}
