using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Syncropel.CodeFixes.Schemas;

/// <summary>Adds schema files to a project, beside those that it has.</summary>
internal static class SchemaFiles
{
    public const string Suffix = ".kind.json";

    /// <summary>The project's solution with the file of a kind.</summary>
    public static Task<Solution> AddAsync(Project project, string kind, InferredSchema body)
    {
        string name = kind + Suffix;
        TextDocument? neighbour = Neighbour(project, kind);
        string? folder = Path.GetDirectoryName(neighbour?.FilePath ?? project.FilePath);
        Solution solution = project.Solution.AddAdditionalDocument(
            DocumentId.CreateNewId(project.Id, name),
            name,
            SourceText.From(SchemaText.Of(kind, body), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)),
            neighbour?.Folders,
            folder is null ? null : Path.Combine(folder, name));
        return Task.FromResult(solution);
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
