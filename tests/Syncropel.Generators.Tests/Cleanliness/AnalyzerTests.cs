using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Syncropel.Generators.Tests.Harness;

namespace Syncropel.Generators.Tests.Cleanliness;

/// <summary>
/// Generated code under every rule that there is: those of the SDK at <c>latest-all</c>, and those for trimming, AOT and single files.
/// </summary>
public class AnalyzerTests
{
    /// <summary>The rules about taste which the shape of the SDK decides otherwise, and why.</summary>
    private static readonly Dictionary<string, string> Accepted = new(StringComparer.Ordinal)
    {
        ["CA1034"] = "What belongs to a body is nested in its record, so that no two kinds' types ever share a name.",
        ["CA1054"] = "An id is text: what a schema calls 'url' may be a template's part and need not be a URI.",
        ["CA1707"] = "An underscore keeps apart what a schema names alike, or what no name of C# can begin with.",
        ["CA1724"] = "The class of references is called Refs in the consumer's own namespace, whose name the consumer chooses.",
        ["CA1822"] = "A constant member is read like any other member, and an object without members is written like any other object.",
    };

    [Fact]
    public void All_analyzers_are_there()
    {
        string[] assemblies =
        [
            .. SdkAnalyzers.All.Select(static one => one.GetType().Assembly.GetName().Name!).Distinct().Order(StringComparer.Ordinal),
        ];
        Assert.Equal(
            ["ILLink.RoslynAnalyzer", "Microsoft.CodeAnalysis.CSharp.NetAnalyzers", "Microsoft.CodeAnalysis.NetAnalyzers"], assemblies);
    }

    [Fact]
    public async Task They_find_what_is_wrong()
    {
        CSharpCompilation wrong = TestCompilation.Create("""
            namespace Consumer;
            public class Wrong
            {
                public static object? Make(System.Type type) => System.Activator.CreateInstance(type);
                public static System.Type Of(System.Type type) => typeof(System.Collections.Generic.List<>).MakeGenericType(type);
                public static string Where() => typeof(Wrong).Assembly.Location;
                public static bool Same(string a) => a.ToLower() == "x";
            }
            """);
        HashSet<string> found = [.. (await SdkAnalyzers.Analyze(wrong)).Select(static one => one.Id)];
        Assert.Empty(new[] { "CS1591", "IL2067", "IL3050", "IL3000", "CA1062", "CA1304" }.Except(found));
    }

    [Fact]
    public async Task Generated_code_breaks_no_rule_but_those_about_taste()
    {
        Diagnostic[] found = [.. await SdkAnalyzers.Analyze(CleanCode.Unmarked())];
        string[] faults = [.. found.Where(static one => !Accepted.ContainsKey(one.Id)).Select(static one => one.ToString()).Take(20)];
        Assert.True(faults.Length == 0, "Generated code breaks rules:\n" + string.Join("\n", faults));

        // What is no longer found is no longer to be accepted.
        Assert.Empty(Accepted.Keys.Except(found.Select(static one => one.Id)));
    }
}
