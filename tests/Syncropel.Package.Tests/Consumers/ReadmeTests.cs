using Syncropel.Package.Tests.Harness;

namespace Syncropel.Package.Tests.Consumers;

public sealed class ReadmeTests(PackageFeed feed)
{
    // One project with all of them: a program becomes a method, and what is a type stays one.
    [Fact]
    public async Task The_code_of_every_page_compiles_without_a_warning()
    {
        Consumer pages = Consumer.Create(feed, "Hello").With(Tracks.File, Readme.Of(feed, "Syncropel").Json);
        string[] ids = [.. Packed.Libraries];
        pages.With("Hello.csproj", new ProjectFile(ids)
        {
            Items = """<FrameworkReference Include="Microsoft.AspNetCore.App" />""",
        }.ToString());
        foreach (string id in ids) pages.With($"{id}.cs", File(id, Readme.Of(feed, id).Code));

        (await pages.BuildAsync()).AssertClean();
    }

    private static string File(string id, string code)
    {
        if (code.Contains("public sealed class", StringComparison.Ordinal)) return code;
        string[] lines = code.Split('\n');
        int usings = lines.TakeWhile(static line => line.StartsWith("using ", StringComparison.Ordinal)).Count();
        return $$"""
            {{string.Join('\n', lines[..usings])}}

            public static class Page_{{id.Replace('.', '_')}}
            {
                public static async Task RunAsync()
                {
                    await Task.CompletedTask;
                    {{string.Join('\n', lines[usings..])}}
                }
            }
            """;
    }
}
