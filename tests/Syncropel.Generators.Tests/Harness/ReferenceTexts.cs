namespace Syncropel.Generators.Tests.Harness;

/// <summary>Ref schemas of a consumer.</summary>
internal static class ReferenceTexts
{
    /// <summary>Two schemes, a part that both need, a pattern.</summary>
    public static readonly SchemaText Book = ("@lib.book.ref.json", """
        {
          "ref": "@lib.book",
          "title": "Refers to a book <in> a library & nowhere else",
          "parameters": {
            "isbn": { "description": "The ISBN.", "pattern": "^[0-9]{13}$" },
            "shelf": {},
            "library": { "pattern": "^[a-z]+$" }
          },
          "schemes": [
            { "id": "isbn:{library}:{isbn}" },
            { "id": "shelf:{library}:{shelf}" }
          ]
        }
        """);
}
