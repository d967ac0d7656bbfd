using System.Reflection;
using System.Text.RegularExpressions;
using Syncropel.Docs.Tests.Compiling;
using Syncropel.Docs.Tests.Pages;
using Syncropel.Refs;

namespace Syncropel.Docs.Tests.Facts;

/// <summary>The table of refs.md: each constructor has a row, and gives the reference that stands there.</summary>
public sealed partial class ReferenceTableTests
{
    private static readonly (string Call, string Reference)[] Rows =
    [
        .. Page.Of("docs/refs.md").Prose.Select(static line => RowOf().Match(line.Text)).Where(static row => row.Success)
            .Select(static row => (row.Groups[1].Value, row.Groups[2].Value)),
    ];

    [Fact]
    public void Every_constructor_has_a_row()
    {
        IEnumerable<string> constructors = typeof(Ref).GetMethods()
            .Where(static method => method.IsDefined(typeof(RefConstructorAttribute)))
            .Select(static method => method.Name);
        IEnumerable<string> shown = Rows.Select(static row => row.Call.Split('.', '(')[1]);
        Assert.Equal(constructors.Order(StringComparer.Ordinal), shown.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Every_call_gives_the_reference_of_its_row()
    {
        string calls = string.Join(",\n", Rows.Select(static row => row.Call));
        var source = new SourceFile("Table.cs", $$"""
            using Syncropel;

            public static class Table
            {
                public static Ref[] All => new Ref[] { {{calls}} };
            }
            """);
        Project project = await Project.CompileAsync("Rows", [source]);
        Assert.Empty(project.Findings);
        var made = (Ref[])Assembly.Load(project.Image()).GetType("Table")!.GetProperty("All")!.GetValue(null)!;
        Assert.Equal(Rows.Select(static row => row.Reference), made.Select(static one => one.ToString()));
    }

    [GeneratedRegex(@"^\| `(Ref\.[^`]*)` \| `([^`]*)` \|")]
    private static partial Regex RowOf();
}
