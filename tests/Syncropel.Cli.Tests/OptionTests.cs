using Syncropel.Cli.Tests.Support;

namespace Syncropel.Cli.Tests;

public sealed class OptionTests
{
    // {store} is the path of a store that is not there.
    [Theory]
    [InlineData("verify", "give --data PATH or --postgres CONNECTION")]
    [InlineData("verify --data {store} --postgres Host=db", "give only one of --data PATH or --postgres CONNECTION")]
    [InlineData("verify --in-memory", "--in-memory")]
    [InlineData("verify --data", "--data")]
    [InlineData("verify --data {store} --data {store}", "--data")]
    [InlineData("verify --data ~", "--data: give the path of a file")]
    [InlineData("verify --postgres ~", "--postgres")]
    [InlineData("verify --postgres Password=hunter2", "--postgres: The connection string has no Host")]
    [InlineData("verify --postgres hunter2", "--postgres: The connection string cannot be read")]
    [InlineData("serve", "--data PATH, --postgres CONNECTION or --in-memory")]
    [InlineData("serve --data {store} --in-memory", "give only one of")]
    [InlineData("serve --in-memory --require-tokens", "--require-tokens: ")]
    [InlineData("serve --in-memory --port 65536", "give a number from 0 to 65535")]
    [InlineData("serve --in-memory --port -1", "give a number from 0 to 65535")]
    [InlineData("serve --in-memory --port many", "give a number from 0 to 65535")]
    [InlineData("serve --in-memory --port", "--port")]
    [InlineData("serve --in-memory --host", "--host")]
    [InlineData("serve --in-memory=maybe", "maybe")]
    [InlineData("serve --in-memory --require-tokens=maybe", "maybe")]
    [InlineData("serve --in-memory --host example.org", "give an IP address, or localhost")]
    [InlineData("serve --in-memory --host ~", "give an IP address, or localhost")]
    [InlineData("serve --in-memory --allow-host http://a/", "--allow-host 'http://a/': give a name")]
    [InlineData("serve --in-memory --allow-host a:80", "--allow-host 'a:80': give a name")]
    [InlineData("export --data {store} --output ~", "--output: give the path")]
    [InlineData("export --data {store} --output", "--output")]
    [InlineData("export --data {store} --output /", "it is there already")]
    [InlineData("import --data {store} ~", "there is no such file")]
    [InlineData("import --data {store} /", "there is no such file")]
    [InlineData("import --data {store} /no/such/file.jsonl", "there is no such file")]
    [InlineData("token create --data {store} --name ci", "Give --read, --write or both")]
    [InlineData("token create --data {store} --read", "--name")]
    [InlineData("token create --data {store} --read --name", "--name")]
    [InlineData("token create --data {store} --read --name ci --actor", "--actor")]
    [InlineData("token create --data {store} --read --name ~", "--name: give a name")]
    [InlineData("token create --data {store} --read --name a\tb", "--name: give a name")]
    [InlineData("token create --data {store} --write --name ci --actor me", "--actor 'me' is no DID")]
    [InlineData("token revoke --data {store}", "id")]
    [InlineData("kinds", "check")]
    [InlineData("kinds check", "path")]
    [InlineData("kinds check . --fromat json", "--format")]
    [InlineData("kinds check . --format xml", "sarif")]
    [InlineData("kinds new", "name")]
    [InlineData("kinds new a.b --from -", "needs 3")]
    [InlineData("kinds new a.b.c", "--from")]
    [InlineData("kinds diff {store}", "new")]
    [InlineData("kinds diff a b --direction sideways", "old-records")]
    [InlineData("record", "id")]
    [InlineData("record id", "file")]
    [InlineData("emit --actor did:a:b --thread t {}", "--kind")]
    [InlineData("emit --actor did:a:b --kind a.b.c {}", "--thread")]
    [InlineData("emit --thread t --kind a.b.c {}", "give --actor DID or --key PATH")]
    [InlineData("emit --actor did:a:b --key k --thread t --kind a.b.c {}", "give only one of --actor DID or --key PATH")]
    [InlineData("emit --actor me --thread t --kind a.b.c {}", "--actor 'me' is no DID")]
    [InlineData("emit --actor did:a:b --thread ~ --kind a.b.c {}", "--thread: give a name")]
    [InlineData("emit --actor did:a:b --thread t --kind A.b.c {}", "Did you mean 'a.b.c'?")]
    [InlineData("emit --actor did:a:b --thread t --kind a.b.c", "give --body PATH or a JSON object")]
    [InlineData("emit --actor did:a:b --thread t --kind a.b.c {} --body x", "give only one of --body PATH or a JSON object")]
    [InlineData("emit --actor did:a:b --thread t --kind a.b.c {} --act put", "PUT")]
    [InlineData("emit --actor did:a:b --thread t --kind a.b.c {} --parent x", "64 lower-case hex digits")]
    [InlineData("emit --actor did:a:b --thread t --kind a.b.c {} --ref @music.track", "give a kind and an id")]
    [InlineData("emit --actor did:a:b --thread t --kind a.b.c {} --ref Music:x", "--ref 'Music:x': ")]
    [InlineData("emit --actor did:a:b --thread t --kind a.b.c {} --clock -1", "--clock '-1': give an integer from 0")]
    [InlineData("emit --actor did:a:b --thread t --kind a.b.c {} --endpoint hub", "give an address of http or https")]
    [InlineData("query --endpoint http://me:hunter2@hub", "give an address of http or https")]
    [InlineData("query --limit 0", "give a number from 1")]
    [InlineData("query --sort year", "--sort 'year'")]
    [InlineData("query --sort clock --sort -clock", "the order has it already")]
    [InlineData("query --filter {", "--filter: ")]
    [InlineData("query --filter {\"year\":1}", "'year' at $.year is no field to query")]
    [InlineData("query --filter {\"clock\":{\"$near\":1}}", "unknown operator '$near'")]
    [InlineData("query --format xml", "lines")]
    [InlineData("query --verfy", "--verify")]
    [InlineData("tail --from-start --since 5", "Give only one of --from-start and --since")]
    [InlineData("tail --since ~", "--since ''")]
    [InlineData("tail --kind nope", "needs 3")]
    [InlineData("token", "create")]
    [InlineData("frobnicate", "frobnicate")]
    [InlineData("", "verify")]
    public async Task A_wrong_command_line_is_refused_with_its_remedy_before_anything_is_done(string line, string remedy)
    {
        using var store = new TempStore();
        string[] args = [.. line.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(word => word == "~" ? "" : word.Replace("{store}", store.Path, StringComparison.Ordinal))];

        CliResult run = await Shell.RunAsync(args);

        Assert.Equal(ExitCode.Findings, run.ExitCode);
        Assert.Contains(remedy, run.Errors + run.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", run.Errors + run.Text, StringComparison.Ordinal);
        Assert.True(store.IsEmpty);
    }

    [Theory]
    [InlineData("--help", "kinds", "record", "emit", "query", "tail", "serve", "verify", "export", "import", "token")]
    [InlineData("kinds --help", "check", "new", "diff")]
    [InlineData(
        "kinds check --help", "--format", "--output", "--reference", "--namespace", "--warn-as-error",
        "kinds check ./schemas --format sarif")]
    [InlineData(
        "kinds new --help", "--from", "--output", "--csharp-name", "--enums", "--force",
        "kinds new music.catalog.track --from track.json")]
    [InlineData("kinds diff --help", "<old>", "<new>", "--format", "--direction", "kinds diff ./released ./schemas")]
    [InlineData("record --help", "id")]
    [InlineData("record id --help", "--canonical", "record id record.json")]
    [InlineData(
        "emit --help", "--endpoint", "--token-file", "SYNCROPEL_TOKEN", "--actor", "--key", "--thread", "--kind", "--body", "--ref",
        "--act", "--data-type", "--parent", "--clock", "--schemas", "--format", "emit --actor did:example:me")]
    [InlineData(
        "query --help", "--endpoint", "--kind", "--thread", "--actor", "--filter", "--sort", "--limit", "--verify", "--format",
        "query --kind music.catalog.track")]
    [InlineData(
        "tail --help", "--endpoint", "--kind", "--from-start", "--since", "--limit", "--verify", "--format",
        "tail --thread music.library")]
    [InlineData(
        "serve --help", "--data", "--postgres", "--in-memory", "--host", "--port", "--allow-host", "--require-tokens",
        "serve --data ./hub.db")]
    [InlineData("verify --help", "--data", "--postgres", "SYNCROPEL_POSTGRES", "verify --data ./hub.db")]
    [InlineData("export --help", "--output", "export --data ./hub.db")]
    [InlineData("import --help", "<file>", "import --data ./new.db")]
    [InlineData("token --help", "create", "list", "revoke")]
    [InlineData("token create --help", "--name", "--read", "--write", "--actor", "token create --data ./hub.db")]
    public async Task Help_names_every_option_and_has_an_example(string line, params string[] named)
    {
        CliResult run = await Shell.RunAsync(line.Split(' '));

        Assert.Equal(ExitCode.Good, run.ExitCode);
        Assert.All(named, name => Assert.Contains(name, run.Text, StringComparison.Ordinal));
    }
}
