using System.Text.Json.Nodes;
using Syncropel.Generators.Tests.Harness;

namespace Syncropel.Generators.Tests.Fuzz;

/// <summary>A random kind schema, and bodies to hold against it.</summary>
/// <param name="Document">The schema, of the kind <see cref="KindSchemas.Kind"/>.</param>
/// <param name="Bodies">The bodies, of the same kind.</param>
internal sealed record FuzzCase(string Document, IReadOnlyList<string> Bodies)
{
    private const int BodiesEach = 12;

    /// <summary>
    /// The schema, and bodies that a seed chooses: half follow the schema, half are changed in a place or two after that.
    /// </summary>
    public static FuzzCase Of(string document, int seed)
    {
        var random = new Random(seed);
        var maker = new InstanceMaker(JsonNode.Parse(document)!, random);
        IEnumerable<string> bodies = Enumerable.Range(0, BodiesEach).Select(i => Body(maker, random, i % 2 * random.Next(1, 3)));
        return new FuzzCase(document, [.. bodies]);
    }

    /// <summary>The schema under the name that it has at a place in a batch.</summary>
    public static SchemaText SchemaAt(string document, int index) => new($"{NameAt(index)}.kind.json", Named(document, NameAt(index)));

    /// <summary>A text of the common kind's as one of another kind.</summary>
    public static string Named(string json, string kind) =>
        json.Replace($"\"{KindSchemas.Kind}\"", $"\"{kind}\"", StringComparison.Ordinal);

    private static string NameAt(int index) => FormattableString.Invariant($"core.f{index}");

    private static string Body(InstanceMaker maker, Random random, int mutations)
    {
        JsonObject body = maker.Body();
        for (int i = 0; i < mutations; i++) Mutation.Apply(body, maker, random);
        return body.ToJsonString();
    }
}
