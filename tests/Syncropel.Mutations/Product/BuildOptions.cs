using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Syncropel.Mutations.Product;

/// <summary>The build's properties, as generators see them.</summary>
internal sealed class BuildOptions : AnalyzerConfigOptionsProvider
{
    private readonly AnalyzerConfigSet _set;

    public BuildOptions(IEnumerable<string> files)
    {
        _set = AnalyzerConfigSet.Create(
            files.Select(static file => AnalyzerConfig.Parse(SourceText.From(File.ReadAllText(file)), file)).ToImmutableArray());
    }

    public override AnalyzerConfigOptions GlobalOptions => new Values(_set.GlobalConfigOptions.AnalyzerOptions);

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => Of(tree.FilePath);

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => Of(textFile.Path);

    private Values Of(string path) => new(_set.GetOptionsForSourcePath(path).AnalyzerOptions);

    private sealed class Values(ImmutableDictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
    }
}
