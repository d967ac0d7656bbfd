using System.Text.Json;
using Syncropel.Docs.Tests.Pages;

namespace Syncropel.Docs.Tests.Json;

/// <summary>What is called JSON is JSON, or JSON Lines. Kinds among it are generated, with the snippets of their page.</summary>
public sealed class JsonTests
{
    private static readonly JsonDocumentOptions Lenient = new() { CommentHandling = JsonCommentHandling.Skip };

    /// <summary>The blocks of JSON, with and without comments.</summary>
    public static TheoryData<string> Blocks => [.. Page.All
        .Where(static page => !page.IsHeldElsewhere)
        .SelectMany(static page => page.Blocks)
        .Where(static block => block.Language is "json" or "jsonc" && !block.Words.Has(FenceWords.Unchecked))
        .Select(static block => block.Place)];

    [Theory]
    [MemberData(nameof(Blocks))]
    public void A_block_of_JSON_is_JSON(string place)
    {
        Block block = Page.All.SelectMany(static page => page.Blocks).Single(block => block.Place == place);
        JsonDocumentOptions options = block.Language == "jsonc" ? Lenient : default;
        string? problem = ProblemOf(block.Text, options);
        bool isLines = problem is not null && block.Text.TrimEnd().Split('\n').All(line => ProblemOf(line, options) is null);
        Assert.True(problem is null || isLines, $"{place}: {problem}");
    }

    private static string? ProblemOf(string text, JsonDocumentOptions options)
    {
        try
        {
            JsonDocument.Parse(text, options).Dispose();
            return null;
        }
        catch (JsonException problem)
        {
            return problem.Message;
        }
    }
}
