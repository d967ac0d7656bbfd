using System.Text.Json;

namespace Syncropel.Generators.Tests.Suite;

/// <summary>The JSON Schema Test Suite, draft 2020-12, as it lies in <c>tests/JsonSchemaSuite</c>.</summary>
internal static class SuiteFiles
{
    /// <summary>Where the tests of formats are.</summary>
    public const string Formats = "optional/format/";

    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "JsonSchemaSuite");

    private static readonly Lazy<SuiteGroup[]> Read = new(static () =>
    [
        .. Directory.GetFiles(Folder, "*.json", SearchOption.AllDirectories)
            .Select(static path => (path, Name: NameOf(path)))
            .Where(static file => !file.Name.StartsWith("optional/", StringComparison.Ordinal) || IsFormat(file.Name))
            .OrderBy(static file => file.Name, StringComparer.Ordinal)
            .SelectMany(static file => GroupsOf(file.path, file.Name)),
    ]);

    /// <summary>All groups, the required and those of formats, in the order of their files.</summary>
    public static IReadOnlyList<SuiteGroup> Groups => Read.Value;

    /// <summary>The group of a name.</summary>
    public static SuiteGroup Group(string name) => Groups.Single(group => group.Name == name);

    // What else is optional is about sizes of numbers and about keywords that are none.
    private static bool IsFormat(string name) => name.StartsWith(Formats, StringComparison.Ordinal);

    private static string NameOf(string path) => Path.ChangeExtension(Path.GetRelativePath(Folder, path), null).Replace('\\', '/');

    private static IEnumerable<SuiteGroup> GroupsOf(string path, string name)
    {
        using JsonDocument document = JsonDocument.Parse(File.ReadAllBytes(path));
        foreach (JsonElement entry in document.RootElement.Clone().EnumerateArray())
        {
            yield return new SuiteGroup(name, Text(entry, "description"), entry.GetProperty("schema"), [.. TestsOf(entry)]);
        }
    }

    private static IEnumerable<SuiteTest> TestsOf(JsonElement entry) =>
        from test in entry.GetProperty("tests").EnumerateArray()
        select new SuiteTest(Text(test, "description"), test.GetProperty("data"), test.GetProperty("valid").GetBoolean());

    private static string Text(JsonElement owner, string member) => owner.GetProperty(member).GetString()!;
}
