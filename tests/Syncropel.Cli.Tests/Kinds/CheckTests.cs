using Syncropel.Cli.Tests.Support;

namespace Syncropel.Cli.Tests.Kinds;

public sealed class CheckTests
{
    [Fact]
    public async Task Sound_schemas_are_said_to_be_so()
    {
        using var files = new TempFiles();
        files.WriteKind("shop.sales.order", "\"total\": { \"type\": \"integer\" }");

        CliResult run = await Shell.RunAsync("kinds", "check", files.Folder);

        Assert.Equal("", run.Text);
        Assert.Equal("files=1 errors=0 warnings=0 infos=0", run.LastError);
        Assert.Equal(ExitCode.Good, run.ExitCode);
    }

    [Fact]
    public async Task A_mistake_is_told_at_its_line_and_column_as_compilers_tell_it()
    {
        using var files = new TempFiles();
        string path = files.Write("shop.sales.order.kind.json", """
            {
              "kind": "shop.sales.order",
              "type": "object",
              "requird": []
            }
            """);

        CliResult run = await Shell.RunAsync("kinds", "check", path);

        Assert.Equal($"{path}(4,3): error SYN0006: 'requird' is no keyword; did you mean 'required'?", Assert.Single(run.TextLines));
        Assert.Equal("files=1 errors=1 warnings=0 infos=0", run.LastError);
        Assert.Equal(ExitCode.Findings, run.ExitCode);
    }

    [Fact]
    public async Task A_folder_is_looked_through_but_for_what_builds_make_and_what_is_hidden()
    {
        using var files = new TempFiles();
        files.WriteKind("shop.sales.order", "", folder: "a/b");
        files.Write("a/@shop.item.ref.json", """{"ref": "@shop.item", "parameters": {"sku": {}}, "schemes": [{"id": "sku:{sku}"}]}""");
        files.Write("a/readme.json", "{");
        foreach (string folder in (string[])["bin", "a/obj", ".git"]) files.Write($"{folder}/shop.sales.bad.kind.json", "{");

        CliResult run = await Shell.RunAsync("kinds", "check", files.Folder);

        Assert.Equal("", run.Text);
        Assert.Equal("files=2 errors=0 warnings=0 infos=0", run.LastError);
    }

    [Fact]
    public async Task A_file_that_is_given_twice_is_looked_at_once()
    {
        using var files = new TempFiles();
        string path = files.WriteKind("shop.sales.order", "");

        CliResult run = await Shell.RunAsync("kinds", "check", path, files.Folder, path);

        Assert.Equal("files=1 errors=0 warnings=0 infos=0", run.LastError);
    }

    [Fact]
    public async Task Kinds_refer_to_each_other_and_to_those_of_the_SDK()
    {
        using var files = new TempFiles();
        files.WriteKind("shop.sales.item", "", folder: "items");
        string order = files.WriteKind(
            "shop.sales.order",
            """
            "item": { "$ref": "shop.sales.item.kind.json" }, "why": { "$ref": "core.intent.kind.json" }
            """,
            folder: "orders");

        CliResult both = await Shell.RunAsync("kinds", "check", files.PathOf("orders"), files.PathOf("items"));
        CliResult alone = await Shell.RunAsync("kinds", "check", order);

        Assert.Equal(ExitCode.Good, both.ExitCode);
        Assert.Contains("SYN0007", Assert.Single(alone.TextLines), StringComparison.Ordinal);
        Assert.Contains("shop.sales.item", alone.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_kind_of_the_SDK_is_not_declared_again_unless_its_assembly_is_the_reference()
    {
        using var files = new TempFiles();
        string path = files.WriteKind("core.intent", "");

        CliResult run = await Shell.RunAsync("kinds", "check", path);

        Assert.Contains("SYN0004", Assert.Single(run.TextLines), StringComparison.Ordinal);
        Assert.Contains("the assembly 'Syncropel'", run.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Kinds_of_other_assemblies_are_in_sight_where_these_are_given()
    {
        using var files = new TempFiles();
        string path = files.WriteKind("shop.sales.order", "\"hop\": { \"$ref\": \"synapse.pipeline.hop.v1.kind.json\" }");
        string synapse = Path.Combine(AppContext.BaseDirectory, "Syncropel.Synapse.dll");

        CliResult without = await Shell.RunAsync("kinds", "check", path);
        CliResult with = await Shell.RunAsync("kinds", "check", path, "--reference", synapse);
        CliResult missing = await Shell.RunAsync("kinds", "check", path, "--reference", files.PathOf("none.dll"));
        CliResult other = await Shell.RunAsync("kinds", "check", path, "--reference", path);

        Assert.Equal(ExitCode.Findings, without.ExitCode);
        Assert.Equal(ExitCode.Good, with.ExitCode);
        Assert.Equal(ExitCode.Failed, missing.ExitCode);
        Assert.Contains("there is no such file", missing.Errors, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Failed, other.ExitCode);
        Assert.Contains("this is no .NET assembly", other.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Messages_about_names_of_CSharp_have_the_projects_namespace()
    {
        using var files = new TempFiles();
        files.WriteKind("shop.sales.order", "", "\"csharpName\": \"Order\"");
        files.WriteKind("shop.sales.second", "", "\"csharpName\": \"Order\"");

        CliResult run = await Shell.RunAsync("kinds", "check", files.Folder, "--namespace", "My.Shop");

        Assert.Contains("'My.Shop.Order'", run.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Warnings_are_no_errors_unless_they_are_taken_for_such()
    {
        using var files = new TempFiles();
        string path = files.WriteKind(
            "shop.sales.order", "\"a\": { \"type\": \"object\", \"unevaluatedProperties\": { \"type\": \"string\" } }");

        CliResult run = await Shell.RunAsync("kinds", "check", path);
        CliResult strict = await Shell.RunAsync("kinds", "check", path, "--warn-as-error");

        Assert.Contains(": warning SYN0012: ", run.Text, StringComparison.Ordinal);
        Assert.Equal("files=1 errors=0 warnings=1 infos=0", run.LastError);
        Assert.Equal(ExitCode.Good, run.ExitCode);
        Assert.Contains(": error SYN0012: ", strict.Text, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Findings, strict.ExitCode);
    }

    [Fact]
    public async Task What_a_newer_version_loses_is_told_and_fails_nothing()
    {
        using var files = new TempFiles();
        files.WriteKind("shop.sales.order", "\"total\": { \"type\": \"integer\" }", "\"required\": [\"total\"]");
        files.WriteKind("shop.sales.order.v2", "\"total\": { \"type\": \"string\" }", "\"required\": [\"total\"]");

        CliResult run = await Shell.RunAsync("kinds", "check", files.Folder);

        Assert.Contains(": info SYN0014: ", Assert.Single(run.TextLines), StringComparison.Ordinal);
        Assert.Equal(ExitCode.Good, run.ExitCode);
    }

    [Theory]
    [InlineData("{0}/none", "there is no such file or folder")]
    [InlineData("{0}/empty", "has no *.kind.json and no *.ref.json")]
    [InlineData("{0}/notes.json", "is no schema file")]
    public async Task What_cannot_be_looked_at_is_no_success(string path, string reason)
    {
        using var files = new TempFiles();
        Directory.CreateDirectory(files.PathOf("empty"));
        files.Write("notes.json", "{}");

        CliResult run = await Shell.RunAsync("kinds", "check", path.Replace("{0}", files.Folder, StringComparison.Ordinal));

        Assert.Equal(ExitCode.Failed, run.ExitCode);
        Assert.Contains(reason, Assert.Single(run.Errors.TrimEnd().Split('\n')), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Severities_have_colours_where_somebody_looks_and_wants_them()
    {
        using var files = new TempFiles();
        string path = files.Write("shop.sales.order.kind.json", "{");

        CliResult seen = await Shell.RunSeenAsync(hasColours: true, "kinds", "check", path);
        CliResult plain = await Shell.RunSeenAsync(hasColours: false, "kinds", "check", path);
        CliResult file = await Shell.RunSeenAsync(hasColours: true, "kinds", "check", path, "--output", files.PathOf("found.txt"));

        Assert.Contains(": \e[31merror SYN0001\e[0m: ", seen.Text, StringComparison.Ordinal);
        Assert.Equal(plain.Text, files.Read("found.txt"));
        Assert.DoesNotContain('\e', plain.Text);
        Assert.Equal("", file.Text);
    }
}
