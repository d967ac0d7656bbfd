using System.Text.Json;
using Syncropel.Bodies;
using Syncropel.Checks;

namespace Syncropel.Tests.Checks.Suite;

/// <summary>The official JSON Schema Test Suite for draft 2020-12, held against the checks themselves.</summary>
public class SuiteTests
{
    private static readonly string Root = Path.Combine(AppContext.BaseDirectory, "JsonSchemaSuite", "draft2020-12");

    // Dynamic references, vocabularies, documents elsewhere: the checks have none of them.
    private static readonly string[] LeftOut =
    [
        "defs.json: 1",
        "dynamicRef.json: 20",
        "ref.json: 1",
        "refRemote.json: 15",
        "unevaluatedItems.json: 1",
        "unevaluatedProperties.json: 1",
        "vocabulary.json: 2",
    ];

    public static TheoryData<string> Required { get; } = new(FilesIn("")
        .Concat(["optional/bignum.json", "optional/ecmascript-regex.json", "optional/float-overflow.json", "optional/non-bmp-regex.json"]));

    public static TheoryData<string> Formats { get; } = new(FilesIn("optional/format")
        .Where(static file => file is not ("optional/format/hostname.json" or "optional/format/idn-hostname.json"
            or "optional/format/unknown.json")));

    [Theory]
    [MemberData(nameof(Required))]
    public void No_verdict_on_the_required_tests_is_wrong(string file) => Assert.Empty(WrongVerdicts(file, assertsFormats: false));

    [Theory]
    [MemberData(nameof(Formats))]
    public void No_verdict_on_a_format_is_wrong(string file) => Assert.Empty(WrongVerdicts(file, assertsFormats: true));

    [Fact]
    public void Nothing_is_left_out_but_what_is_listed()
    {
        IEnumerable<string> left = FilesIn("")
            .Select(static file => (file, count: GroupsOf(file).Count(static group => TryCompile(group, assertsFormats: false) is null)))
            .Where(static of => of.count > 0)
            .Select(static of => $"{of.file}: {of.count}");

        Assert.Equal(LeftOut, left);
    }

    private static List<string> WrongVerdicts(string file, bool assertsFormats)
    {
        var wrong = new List<string>();
        foreach (JsonElement group in GroupsOf(file))
        {
            if (TryCompile(group, assertsFormats) is not { } check) continue;
            foreach (JsonElement test in group.GetProperty("tests").EnumerateArray())
            {
                bool expected = test.GetProperty("valid").GetBoolean();
                JsonElement data = test.GetProperty("data");
                if (check.Accepts(data) == expected && IsValid(data, check) == expected) continue;
                wrong.Add($"{group.GetProperty("description")}: {test.GetProperty("description")}: {data}, expected {expected}");
            }
        }

        return wrong;
    }

    private static bool IsValid(JsonElement data, JsonCheck check)
    {
        var validator = default(BodyValidator);
        validator.Against(data, check);
        return validator.ToResult().IsValid;
    }

    private static JsonCheck? TryCompile(JsonElement group, bool assertsFormats)
    {
        try
        {
            return SchemaCompiler.Compile(group.GetProperty("schema"), assertsFormats);
        }
        catch (NotSupportedException)
        {
            return null;
        }
    }

    private static JsonElement[] GroupsOf(string file) =>
        [.. JsonElement.Parse(File.ReadAllBytes(Path.Combine(Root, file))).EnumerateArray()];

    private static IEnumerable<string> FilesIn(string folder) => Directory.EnumerateFiles(Path.Combine(Root, folder), "*.json")
        .Select(file => Path.GetRelativePath(Root, file).Replace('\\', '/')).Order(StringComparer.Ordinal);
}
