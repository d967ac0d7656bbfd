namespace Syncropel.Corpus;

/// <summary>
/// Schema files as a team would have them: tracks, orders, unions, kinds that hold other kinds, versions, rules that no type says. No
/// two are alike. What a number gives depends on nothing but the number, so the first hundred of a thousand are the hundred.
/// </summary>
internal static class KindCorpus
{
    private static readonly Func<int, string>[] Shapes =
    [
        CorpusShapes.Track, CorpusShapes.Order, CorpusShapes.Payment, CorpusShapes.Rules, CorpusShapes.Tree, CorpusShapes.Track,
        CorpusShapes.Holder, CorpusShapes.Readings, CorpusShapes.Order, CorpusShapes.Successor,
    ];

    /// <summary>The schema files of the first kinds, each its path and its text.</summary>
    /// <param name="count">How many, from 1.</param>
    public static IReadOnlyList<(string Path, string Text)> Kinds(int count) =>
        [.. Enumerable.Range(0, count).Select(static number => (FileOf(number), TextOf(number)))];

    /// <summary>Schema files of canonical references, each its path and its text.</summary>
    /// <param name="count">How many.</param>
    public static IReadOnlyList<(string Path, string Text)> References(int count) =>
    [
        .. Enumerable.Range(0, count).Select(static number => ($"@acme.item{number}.ref.json", $$"""
            {
              "ref": "@acme.item{{number}}",
              "title": "Refers to an item of series {{number}}",
              "parameters": { "serial": { "pattern": "^[0-9]{4}{{number}}$" }, "url": {} },
              "schemes": [{ "id": "serial{{number}}:{serial}" }, { "id": "url:{url}" }]
            }
            """)),
    ];

    /// <summary>The kind of a number. Every tenth is the second version of the one nine before it.</summary>
    public static string KindOf(int number) =>
        number % Shapes.Length == 9 ? KindOf(number - 9) + ".v2" : $"acme.area{number / 50}.item{number}";

    /// <summary>The name of the schema file of a number.</summary>
    public static string FileOf(int number) => KindOf(number) + ".kind.json";

    /// <summary>The schema of a number.</summary>
    public static string TextOf(int number) => Shapes[number % Shapes.Length](number);
}
