using System.Runtime.Loader;
using Microsoft.CodeAnalysis;

namespace Syncropel.Cli.Schemas;

/// <summary>
/// The kinds of schema files as types: generated, compiled and loaded as in a project, so that a body is held against its schema by the
/// very
/// code that holds it there.
/// </summary>
internal static class SchemaCatalog
{
    /// <param name="schemas">The schemas.</param>
    /// <param name="paths">How paths are written.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>The kinds of the schemas, and those of the SDK.</returns>
    /// <exception cref="CommandException">A schema has errors.</exception>
    public static KindCatalog Load(IEnumerable<SchemaSource> schemas, ShownPaths paths, CancellationToken cancellationToken)
    {
        var run = SchemaRun.Of(schemas, References.ToCompile(), cancellationToken: cancellationToken);
        if (run.HasErrors)
        {
            IEnumerable<string> errors = run.Findings
                .Where(static finding => finding.Severity == DiagnosticSeverity.Error)
                .Select(finding => finding.ToText(paths));
            throw new CommandException(string.Join('\n', [.. errors, "The schemas have errors; 'kinds check' has all that is to be said "
                + "of them."]));
        }

        return LoadCatalog(run.Output, cancellationToken);
    }

    private static KindCatalog LoadCatalog(Compilation project, CancellationToken cancellationToken)
    {
        using var image = new MemoryStream();
        Microsoft.CodeAnalysis.Emit.EmitResult result = project.Emit(image, cancellationToken: cancellationToken);
        if (!result.Success)
        {
            throw new InvalidOperationException(
                "What was generated of these schemas does not compile: "
                + string.Join('\n', result.Diagnostics.Where(static one => one.Severity == DiagnosticSeverity.Error).Take(5)));
        }

        image.Position = 0;
        Type? catalogs = new AssemblyLoadContext(nameof(SchemaCatalog)).LoadFromStream(image)
            .GetType($"{SchemaRun.DefaultNamespace}.KindCatalogs");

        // Without a kind of its own, a project has no class of catalogs.
        return (KindCatalog?)catalogs?.GetProperty("All")!.GetValue(null) ?? Kinds.CoreKinds.All;
    }
}
