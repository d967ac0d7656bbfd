using System.Text.RegularExpressions;
using Syncropel.Docs.Tests.Compiling;
using Syncropel.Docs.Tests.Pages;

namespace Syncropel.Docs.Tests.Facts;

/// <summary>The table of querying.md: each field can be written, and has the operators that its row lists.</summary>
public sealed partial class FieldTableTests
{
    // A member of each sort that the table has.
    private const string Schema = """
        {
          "kind": "music.catalog.all",
          "csharpName": "All",
          "type": "object",
          "properties": {
            "title": { "type": "string" },
            "year": { "type": "integer" },
            "live": { "type": "boolean" },
            "link": { "type": "string", "format": "uri" },
            "label": { "type": "object", "properties": { "city": { "type": "string" } } },
            "artists": { "type": "array", "items": { "type": "string" } },
            "credits": { "type": "array", "items": { "type": "object", "properties": { "name": { "type": "string" } } } },
            "names": { "type": "object", "additionalProperties": { "type": "string" } },
            "position": {
              "type": "array",
              "prefixItems": [{ "title": "Latitude", "type": "number" }, { "title": "Longitude", "type": "number" }],
              "items": false,
              "minItems": 2
            },
            "paid": {
              "oneOf": [
                {
                  "type": "object",
                  "properties": { "by": { "const": "card" }, "number": { "type": "string" } },
                  "required": ["by", "number"]
                },
                { "type": "object", "properties": { "by": { "const": "cash" } }, "required": ["by"] }
              ]
            },
            "extra": true
          }
        }
        """;

    private static readonly Dictionary<string, string> Values = new(StringComparer.Ordinal)
    {
        ["Title"] = "\"a\"",
        ["Year"] = "1990",
        ["Live"] = "true",
        ["Link"] = "new System.Uri(\"urn:a\")",
    };

    [Fact]
    public async Task Every_field_of_the_table_can_be_written_and_compared_as_it_says()
    {
        string[] filters = [.. Page.Of("docs/querying.md").Prose.Select(static line => RowOf().Match(line.Text))
            .Where(static row => row.Success)
            .SelectMany(static row => Filters(row.Groups[1].Value, row.Groups[2].Value))];
        Assert.True(filters.Length > 30, "The table is short.");
        string source = $$"""
            using Syncropel;
            namespace Fields;
            public static class Table
            {
                public static object[] All => new object[] { {{string.Join(",\n", filters)}} };
            }
            """;

        Project project = await Project.CompileAsync("Fields", [new("Table.cs", source), new("music.catalog.all.kind.json", Schema)]);

        Assert.True(project.Findings.Count == 0, $"{string.Join("\n", project.Findings)}\n{source}");
    }

    private static IEnumerable<string> Filters(string fields, string operators)
    {
        foreach (Match field in CodeOf().Matches(fields))
        {
            string path = "Fields.All." + field.Groups[1].Value;
            yield return path;
            if (!Values.TryGetValue(path.Split('.')[^1], out string? value)) continue;
            yield return path + ".Exists()";
            foreach (Match one in CodeOf().Matches(operators))
            {
                string name = one.Groups[1].Value;
                string right = name is "Like" or "ILike" ? "\"a%\"" : value;
                yield return char.IsLetter(name[0]) ? $"{path}.{name}({right})" : $"{path} {name} {right}";
            }
        }
    }

    [GeneratedRegex(@"^\| [^|]+ \| (`Fields\.[^|]*) \| ([^|]*) \|")]
    private static partial Regex RowOf();

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex CodeOf();
}
