using Syncropel.Generators.Tests.Harness;

namespace Syncropel.Generators.Tests.References;

/// <summary>Ref schemas of a consumer, compiled and run.</summary>
public class ConsumerReferenceTests
{
    private static readonly Lazy<GeneratedAssembly> Assembly = new(() => GeneratorHarness.Load(ReferenceTexts.Book));

    // The shared part is required and stands first: library, isbn, shelf.
    [Theory]
    [InlineData("city", "9780141439518", null, "isbn:city:9780141439518")]
    [InlineData("city", null, "A 1", "shelf:city:A 1")]
    [InlineData("city", "9780141439518", "A 1", "isbn:city:9780141439518")]
    public void The_first_complete_scheme_gives_the_id(string library, string? isbn, string? shelf, string id)
    {
        Ref reference = (Ref)Assembly.Value.Call("Refs", "LibBook", library, isbn, shelf)!;
        Assert.Equal(("@lib.book", id), (reference.Kind, reference.Id));
    }

    [Theory]
    [InlineData("city", null, null, "isbn", "@lib.book: no complete id is given; give isbn or shelf.")]
    [InlineData("City", "9780141439518", null, "library", "@lib.book: 'City' is no library: it does not match ^[a-z]+$.")]
    [InlineData("city", "9780141439518\n", null, "isbn", "@lib.book: '9780141439518\n' is no isbn: an id is not empty")]
    [InlineData("city", "978", "A 1", "isbn", "@lib.book: '978' is no isbn: it does not match ^[0-9]{13}$.")]
    [InlineData(null, "9780141439518", null, "library", "Value cannot be null.")]
    public void What_cannot_be_is_refused_by_name(string? library, string? isbn, string? shelf, string parameter, string message)
    {
        ArgumentException error = Assert.ThrowsAny<ArgumentException>(() => Assembly.Value.Call("Refs", "LibBook", library, isbn, shelf));
        Assert.Equal(parameter, error.ParamName);
        Assert.StartsWith(message, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Constructors_of_several_files_share_a_class_and_the_class_can_be_chosen()
    {
        SchemaText other = ("@lib.book_patterns.ref.json", """
            { "ref": "@lib.book_patterns", "csharpName": "Pattern",
              "parameters": { "pattern": { "pattern": "x" }, "value": {}, "refs": {} },
              "schemes": [{ "id": "{pattern}" }, { "id": "v:{value}:{refs}" }] }
            """);
        GeneratedAssembly both = GeneratorHarness.Load(ReferenceTexts.Book, other);
        Assert.Equal("v:1:2", ((Ref)both.Call("Refs", "Pattern", null, "1", "2")!).Id);

        Microsoft.CodeAnalysis.CSharp.CSharpCompilation compilation = TestCompilation.Create("");
        GeneratorHarness.Driver([ReferenceTexts.Book], ("SyncropelRefClass", "Library.Links"))
            .RunGeneratorsAndUpdateCompilation(
                compilation, out Microsoft.CodeAnalysis.Compilation output, out _, TestContext.Current.CancellationToken);
        GeneratedAssembly.Load(output);
        Assert.NotNull(output.GetTypeByMetadataName("Library.Links"));
    }
}
