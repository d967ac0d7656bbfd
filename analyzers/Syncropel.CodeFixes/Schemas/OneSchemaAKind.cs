using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Syncropel.Analyzers.Kinds;

namespace Syncropel.CodeFixes.Schemas;

/// <summary>
/// Creates the schema of a kind once, however often the kind is named: with the members of all bodies that stand beside it, and in the
/// project that the others see. The batch fixer merges changes of source, and would drop the file. All other fixes are left to it.
/// </summary>
/// <param name="prefix">What the key of a fix that creates a schema begins with; the kind follows.</param>
/// <param name="infer">Tells the schema from the place of a diagnostic.</param>
internal sealed class OneSchemaAKind(string prefix, Func<Document, Diagnostic, CancellationToken, Task<InferredSchema>> infer)
    : FixAllProvider
{
    /// <inheritdoc/>
    public override async Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext)
    {
        string? key = fixAllContext.CodeActionEquivalenceKey;
        if (key?.StartsWith(prefix, StringComparison.Ordinal) is not true)
        {
            return await WellKnownFixAllProviders.BatchFixer.GetFixAsync(fixAllContext).ConfigureAwait(false);
        }

        string kind = key.Substring(prefix.Length);
        return CodeAction.Create($"Create {kind}{SchemaFiles.Suffix}", token => AddAsync(fixAllContext, kind, token), key);
    }

    private async Task<Solution> AddAsync(FixAllContext context, string kind, CancellationToken token)
    {
        Solution solution = context.Solution;
        var done = new HashSet<ProjectId>();
        ProjectDependencyGraph graph = solution.GetProjectDependencyGraph();
        foreach (ProjectId id in graph.GetTopologicallySortedProjects(token))
        {
            // A second file in a project that sees the first would be a kind that is declared twice.
            if (done.Overlaps(graph.GetProjectsThatThisProjectTransitivelyDependsOn(id))) continue;
            if (await FindAsync(context, solution.GetProject(id)!, kind, token).ConfigureAwait(false) is not { } body) continue;
            solution = SchemaFiles.Add(solution, id, kind, body);
            done.Add(id);
        }

        return solution;
    }

    private async Task<InferredSchema?> FindAsync(FixAllContext context, Project project, string kind, CancellationToken token)
    {
        InferredSchema? all = null;
        foreach (Diagnostic diagnostic in await DiagnosticsAsync(context, project).ConfigureAwait(false))
        {
            if (!diagnostic.Properties.TryGetValue(KindIsDeclared.Creatable, out string? named) || named != kind) continue;
            if (project.GetDocument(diagnostic.Location.SourceTree) is not { } document) continue;
            InferredSchema one = await infer(document, diagnostic, token).ConfigureAwait(false);
            all = all is null ? one : InferredSchema.Merge(all, one);
        }

        return all;
    }

    private static async Task<ImmutableArray<Diagnostic>> DiagnosticsAsync(FixAllContext context, Project project)
    {
        switch (context.Scope)
        {
            case FixAllScope.Solution:
            case FixAllScope.Project when project == context.Project:
                return await context.GetAllDiagnosticsAsync(project).ConfigureAwait(false);
            case FixAllScope.Document when context.Document?.Project == project:
                return await context.GetDocumentDiagnosticsAsync(context.Document).ConfigureAwait(false);
            default:
                return [];
        }
    }
}
