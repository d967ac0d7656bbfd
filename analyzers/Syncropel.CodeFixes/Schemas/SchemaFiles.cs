using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Syncropel.CodeFixes.Schemas;

/// <summary>Adds schema files to a project, beside those that it has.</summary>
internal static class SchemaFiles
{
    public const string Suffix = ".kind.json";

    /// <summary>The solution with the file of a kind in one of its projects.</summary>
    public static Solution Add(Solution solution, ProjectId id, string kind, InferredSchema body)
    {
        Project project = solution.GetProject(id)!;
        string name = kind + Suffix;
        TextDocument? neighbour = Neighbour(project, kind);
        string? folder = Path.GetDirectoryName(neighbour?.FilePath ?? project.FilePath);
        return solution.AddAdditionalDocument(
            DocumentId.CreateNewId(id, name),
            name,
            SourceText.From(SchemaText.Of(kind, body), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)),
            neighbour?.Folders,
            folder is null ? null : Path.Combine(folder, name));
    }

    // Best one of the same scope, as a project may sort its schemas by scope.
    private static TextDocument? Neighbour(Project project, string kind)
    {
        string scope = kind.Substring(0, kind.IndexOf('.') + 1);
        TextDocument? any = null;
        foreach (TextDocument document in project.AdditionalDocuments)
        {
            string name = Path.GetFileName(document.FilePath ?? document.Name);
            if (!name.EndsWith(Suffix, StringComparison.OrdinalIgnoreCase)) continue;
            if (name.StartsWith(scope, StringComparison.Ordinal)) return document;
            any ??= document;
        }

        return any;
    }
}
