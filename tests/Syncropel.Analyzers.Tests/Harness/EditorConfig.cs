using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Syncropel.Analyzers.Tests.Harness;

/// <summary>An <c>.editorconfig</c> at the root of a project, read and matched by the compiler's own code.</summary>
/// <param name="text">What the file says.</param>
/// <param name="folder">Where the project's files are, below the root: <c>src/</c>.</param>
internal sealed class EditorConfig(string text, string folder) : AnalyzerConfigOptionsProvider
{
    private const string Root = "/consumer/";

    private readonly AnalyzerConfigSet _set = AnalyzerConfigSet.Create(
        ImmutableArray.Create(AnalyzerConfig.Parse(text, Root + ".editorconfig")));

    public override AnalyzerConfigOptions GlobalOptions { get; } = new Options(ImmutableDictionary<string, string>.Empty);

    /// <summary>The severities, as a compilation wants them.</summary>
    public SyntaxTreeOptionsProvider Severities => new PerTree(this);

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => new Options(Of(tree.FilePath).AnalyzerOptions);

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => new Options(Of(textFile.Path).AnalyzerOptions);

    private AnalyzerConfigOptionsResult Of(string path) => _set.GetOptionsForSourcePath(Root + folder + path);

    private sealed class PerTree(EditorConfig config) : SyntaxTreeOptionsProvider
    {
        public override GeneratedKind IsGenerated(SyntaxTree tree, CancellationToken cancellationToken) => GeneratedKind.Unknown;

        public override bool TryGetDiagnosticValue(
            SyntaxTree tree, string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity) =>
            config.Of(tree.FilePath).TreeOptions.TryGetValue(diagnosticId, out severity);

        public override bool TryGetGlobalDiagnosticValue(
            string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity)
        {
            severity = ReportDiagnostic.Default;
            return false;
        }
    }

    private sealed class Options(ImmutableDictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, out string value)
        {
            bool isSaid = values.TryGetValue(key, out string? said);
            value = said ?? "";
            return isSaid;
        }
    }
}
