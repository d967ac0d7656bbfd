using Syncropel.Generators.Tests.Harness;

namespace Syncropel.Generators.Tests.Diagnostics;

/// <summary>SYN0004: names are given once; a duplicate is reported, and never crashes the generator.</summary>
public class DuplicateTests
{
    [Fact]
    public void A_kind_declared_twice_is_generated_once()
    {
        SchemaText second = new("b/core.test.kind.json", SchemaText.Of("").Text);
        GeneratorRun run = GeneratorHarness.Report(
            [second, new("a/core.test.kind.json", second.Text)],
            "b/core.test.kind.json(2,11)-(2,22): SYN0004: 'core.test' is declared in 'a/core.test.kind.json' too; "
            + "keep one of the two, or give one another name by \"csharpName\"");
        Assert.Equal(["CoreTest.kind.g.cs"], run.Sources.Keys);
    }

    [Fact]
    public void Three_declarations_are_two_mistakes()
    {
        SchemaText[] three = [.. "abc".Select(static folder => new SchemaText(folder + "/core.test.kind.json", SchemaText.Of("").Text))];
        Assert.Equal(["SYN0004", "SYN0004"], GeneratorHarness.Run("", three).Diagnostics.Select(static diagnostic => diagnostic.Id));
    }

    [Theory]
    [InlineData("ABC")]
    [InlineData("Abc")]
    public void Two_kinds_with_one_name_in_csharp_are_reported(string name)
    {
        // Names of generated files do not tell upper from lower case, so these do not either.
        GeneratorRun run = GeneratorHarness.Report(
            [SchemaText.Kind("a.b.c", ""), SchemaText.Kind("a.b.d", "", more: $"\"csharpName\": \"{name}\"")],
            $"a.b.d.kind.json(2,11)-(2,18): SYN0004: The C# name 'Consumer.{name}' of 'a.b.d' is declared in 'a.b.c.kind.json' too; "
            + "keep one of the two, or give one another name by \"csharpName\"");
        Assert.Single(run.Sources);
    }

    [Fact]
    public void A_file_given_twice_is_told_as_that()
    {
        SchemaText schema = SchemaText.Of("");
        GeneratorRun run = GeneratorHarness.Run("", schema, schema);
        Assert.Contains("remove one of its AdditionalFiles items", GeneratorRun.Show(run.Diagnostics[0]), StringComparison.Ordinal);
    }

    [Fact]
    public void A_kind_and_a_reference_may_share_a_name() => GeneratorHarness.Load(
        SchemaText.Kind("@lib.book", "\"title\": { \"type\": \"string\" }"), ReferenceTexts.Book);

    [Fact]
    public void Two_references_with_one_constructor_are_reported()
    {
        SchemaText other = ("@lib.tome.ref.json", """
            { "ref": "@lib.tome", "csharpName": "LibBook", "parameters": { "a": {} }, "schemes": [{ "id": "{a}" }] }
            """);
        GeneratorRun run = GeneratorHarness.Report(
            [ReferenceTexts.Book, other],
            "@lib.tome.ref.json(1,10)-(1,21): SYN0004: The C# name 'Consumer.Refs.LibBook' of '@lib.tome' is declared in "
            + "'@lib.book.ref.json' too; keep one of the two, or give one another name by \"csharpName\"");
        Assert.Equal(["LibBook.ref.g.cs"], run.Sources.Keys);
    }

    [Fact]
    public void A_faulty_file_still_holds_its_name()
    {
        SchemaText faulty = new("a/core.test.kind.json", "{ \"kind\": \"core.test\", \"type\": \"object\", \"propertys\": {} }");
        GeneratorRun run = GeneratorHarness.Run("", faulty, new("b/core.test.kind.json", SchemaText.Of("").Text));
        Assert.Equal(["SYN0006", "SYN0004"], run.Diagnostics.Select(static diagnostic => diagnostic.Id));
    }
}
