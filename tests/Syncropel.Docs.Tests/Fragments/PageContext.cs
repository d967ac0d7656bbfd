using System.Text.Json;
using Syncropel.Docs.Tests.Compiling;
using Syncropel.Docs.Tests.Pages;

namespace Syncropel.Docs.Tests.Fragments;

/// <summary>
/// What a page's fragments have at hand: <c>Contexts/Usual.cs</c>, <c>Contexts/‹page›.cs</c>, the kinds whose schemas the page shows,
/// and of <c>Contexts/*.kind.json</c> those that it does not show.
/// </summary>
internal static class PageContext
{
    private static readonly string Folder = Repository.PathOf("tests/Syncropel.Docs.Tests/Contexts");

    private static readonly SourceFile Nothing = new("Context.cs", $"namespace {Fragment.Namespace};\ninternal class Context : Usual;");

    /// <summary>The files, and the page's fragments.</summary>
    public static IEnumerable<SourceFile> Files(Page page)
    {
        SourceFile[] shown = [.. Schemas(page)];
        string[] names = [.. shown.Select(static file => file.Name)];
        string own = Path.Combine(Folder, Path.GetFileNameWithoutExtension(page.Path) + ".cs");
        return
        [
            .. shown,
            .. Directory.GetFiles(Folder, "*.json").Where(path => !names.Contains(Path.GetFileName(path))).Select(Read),
            Read(Path.Combine(Folder, "Usual.cs")),
            File.Exists(own) ? Read(own) : Nothing,
            .. Fragments(page).Select(Fragment.Of),
        ];
    }

    /// <summary>The C# of a page that is no whole file.</summary>
    public static IEnumerable<Block> Fragments(Page page) => page.Blocks
        .Where(static block => block.Language == "csharp" && !block.Words.Has(FenceWords.File) && !block.Words.Has(FenceWords.Unchecked));

    /// <summary>The schemas of kinds and references that a page shows whole, as the files that they would be.</summary>
    public static IEnumerable<SourceFile> Schemas(Page page) => page.Blocks
        .Where(static block => block.Language == "json" && !block.Words.Has(FenceWords.Unchecked))
        .Select(static block => NameOf(block) is { } name ? new SourceFile(name, block.Text) : null)
        .OfType<SourceFile>();

    /// <summary>The name of the file that a block is, or null where it is no schema.</summary>
    public static string? NameOf(Block block)
    {
        if (!TryParse(block.Text, out JsonElement json) || json.ValueKind != JsonValueKind.Object) return null;
        if (TextOf(json, "kind") is { } kind && json.TryGetProperty("type", out _)) return kind + ".kind.json";
        return TextOf(json, "ref") is { } reference ? reference + ".ref.json" : null;
    }

    // That it is no JSON, another test says.
    private static bool TryParse(string text, out JsonElement json)
    {
        try
        {
            json = JsonElement.Parse(text);
            return true;
        }
        catch (JsonException)
        {
            json = default;
            return false;
        }
    }

    private static string? TextOf(JsonElement json, string name) =>
        json.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static SourceFile Read(string path) => new(Path.GetFileName(path), File.ReadAllText(path));
}
