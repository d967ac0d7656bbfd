using Syncropel.Generators.Model;
using Syncropel.Generators.Tests.Harness;

namespace Syncropel.Generators.Tests.Diagnostics;

/// <summary>SYN0008 and <c>csharpName</c>: names that an author gives, and those that two would have.</summary>
public class NameClashTests
{
    private const string Another = "give one of them another \"csharpName\"";

    [Theory]
    [InlineData(
        "\"a\": { \"csharpName\": \"Same\" }, [|\"b\"|]: { \"csharpName\": \"Same\" }",
        "'a' and 'b' both become 'Same' in C#; " + Another)]
    [InlineData("[|\"a\"|]: { \"csharpName\": \"CoreTest\" }", "'CoreTest' and 'a' both become 'CoreTest' in C#; " + Another)]
    public void SYN0008_says_which_given_names_clash(string properties, string message) =>
        MarkedSchema.Reports(SchemaText.Of(properties), "SYN0008", message);

    [Fact]
    public void SYN0008_holds_within_objects_too() => MarkedSchema.MemberReports(
        "{ \"type\": \"object\", \"properties\": { \"x\": { \"csharpName\": \"Z\" }, [|\"y\"|]: { \"csharpName\": \"Z\" } } }",
        "SYN0008", "'x' and 'y' both become 'Z' in C#; " + Another);

    [Theory]
    [InlineData("\"a\": true, \"b\": { \"csharpName\": \"A\" }", "A_2, A")]
    [InlineData("\"a_b\": true, \"x\": { \"csharpName\": \"AB\" }", "AUnderscoreB, AB")]
    [InlineData("\"a\": { \"enum\": [\"x\"] }, \"b\": { \"csharpName\": \"AValue\" }", "A, AValue")]
    public void A_name_that_is_made_gives_way_to_one_that_is_given(string properties, string names) =>
        Assert.Equal(
            names, string.Join(", ", SchemaReading.Model(SchemaText.Of(properties)).Body.Members.Select(static one => one.CSharpName)));

    [Fact]
    public void A_definition_gives_its_name_to_the_type_and_a_member_to_the_property()
    {
        KindModel model = SchemaReading.Model(SchemaText.Of(
            "\"a\": { \"$ref\": \"#/$defs/b\", \"csharpName\": \"First\" }",
            more: "\"$defs\": { \"b\": { \"csharpName\": \"Place\", \"type\": \"object\", \"properties\": { \"c\": true } } }"));
        Assert.Equal("First", model.Body.Members[0].CSharpName);
        Assert.Equal(new DeclaredType("Place", DeclaredKind.Object), model.Body.Members[0].Type);
    }

    [Theory]
    [InlineData("{ \"items\": { [|\"csharpName\"|]: \"X\" } }")]
    [InlineData("{ \"allOf\": [{ [|\"csharpName\"|]: \"X\" }] }")]
    [InlineData("{ \"additionalProperties\": { [|\"csharpName\"|]: \"X\" } }")]
    [InlineData("{ \"patternProperties\": { \"^b\": { [|\"csharpName\"|]: \"X\" } } }")]
    [InlineData("{ \"dependentSchemas\": { \"b\": { [|\"csharpName\"|]: \"X\" } } }")]
    [InlineData("{ \"prefixItems\": [{ [|\"csharpName\"|]: \"X\" }] }")]
    [InlineData("{ \"not\": { [|\"csharpName\"|]: \"X\" } }")]
    public void A_name_where_nothing_is_named_is_told(string member) => MarkedSchema.MemberReports(
        member, "SYN0006",
        "'csharpName' names the root, a member of 'properties' or a type of '$defs', and this is none; remove it");

    /// <summary>Names that nobody can give: no names of C#, words of it, and what a record declares itself.</summary>
    public static TheoryData<string> Refused =>
    [
        "", "class", "record", "track", "2", "2nd", "A-B", "A B", "A_B", "_", "_A", "@Track", "Kind", "ToString", "Equals", "Fields",
        "Validate",
    ];

    [Theory]
    [MemberData(nameof(Refused))]
    public void A_name_that_no_member_can_have_is_refused(string name)
    {
        string message = $"'csharpName' is the string \"{name}\"; write a name of C# that begins upper-case, has no '_', "
            + "and that no record declares itself, such as \"Track\"";
        MarkedSchema.MemberReports($"{{ \"csharpName\": [|\"{name}\"|] }}", "SYN0005", message);
        MarkedSchema.Reports(
            SchemaText.Of("", more: $"\"$defs\": {{ \"b\": {{ \"csharpName\": [|\"{name}\"|] }} }}"), "SYN0005", message);
    }
}
