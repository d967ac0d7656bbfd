using System.Text.Json.Nodes;
using Syncropel.Cli.Comparison;
using Syncropel.Cli.Schemas;

namespace Syncropel.Cli.Tests.Kinds;

/// <summary>What is called compatible is: held against bodies, by the code that a build makes of both schemas.</summary>
public sealed class DiffPropertyTests
{
    private const int Pairs = 200;
    private const int BodiesOfEach = 40;

    [Fact]
    public void No_body_that_one_schema_takes_is_refused_by_another_that_is_said_to_be_compatible()
    {
        var random = new Random(20261130);
        var dice = new SchemaDice(random);
        Pair[] pairs = [.. Enumerable.Range(0, Pairs).Select(n => Pair.Make(dice, n))];
        var catalog = SchemaCatalog.Load(
            pairs.SelectMany(static pair => (SchemaSource[])[pair.Older, pair.Newer]),
            ShownPaths.OfProcess(),
            TestContext.Current.CancellationToken);
        int compatible = 0, caught = 0;

        foreach (Pair pair in pairs)
        {
            Breaks breaks = pair.Compare();
            for (int n = 0; n < BodiesOfEach; n++)
            {
                JsonObject old = (JsonObject)dice.Value(pair.OlderSchema)!, now = (JsonObject)dice.Value(pair.NewerSchema)!;
                bool oldBreaks = pair.Accepts(catalog, isNewer: false, old) && !pair.Accepts(catalog, isNewer: true, old);
                bool newBreaks = pair.Accepts(catalog, isNewer: true, now) && !pair.Accepts(catalog, isNewer: false, now);
                if (oldBreaks) Assert.True((breaks & Breaks.OldRecords) != 0, pair.Explain(old));
                if (newBreaks) Assert.True((breaks & Breaks.NewRecords) != 0, pair.Explain(now));
                caught += oldBreaks || newBreaks ? 1 : 0;
            }

            compatible += breaks == Breaks.Nothing ? 1 : 0;
        }

        // A test in which nothing is ever compatible, or nothing ever breaks, shows nothing.
        Assert.InRange(compatible, Pairs / 20, Pairs * 19 / 20);
        Assert.True(caught > Pairs);
    }

    private sealed record Pair(string OlderKind, string NewerKind, JsonObject OlderSchema, JsonObject NewerSchema)
    {
        public SchemaSource Older => Source(OlderKind, OlderSchema);

        public SchemaSource Newer => Source(NewerKind, NewerSchema);

        public static Pair Make(SchemaDice dice, int number)
        {
            JsonObject older = dice.MakeObject();
            return new Pair($"test.older.k{number}", $"test.newer.k{number}", older, dice.Change(older));
        }

        // That they have two names is of this test's making.
        public Breaks Compare() => KindComparison.Of(KindDocument.Of(Older), KindDocument.Of(Newer)).Changes
            .Where(static change => change.Rule != "kind")
            .Aggregate(Breaks.Nothing, static (all, change) => all | change.Breaks);

        public bool Accepts(KindCatalog catalog, bool isNewer, JsonObject body)
        {
            Assert.True(catalog.TryGet(isNewer ? NewerKind : OlderKind, out KindEntry? entry));
            return BodyCheck.Find(entry, RecordBody.FromJsonObject(body)).Count == 0;
        }

        public string Explain(JsonObject body) => $"{OlderSchema.ToJsonString()}\n{NewerSchema.ToJsonString()}\n{body.ToJsonString()}";

        private static SchemaSource Source(string kind, JsonObject schema)
        {
            var named = (JsonObject)schema.DeepClone();
            named.Insert(0, "kind", kind);
            return SchemaSource.Of(kind + ".kind.json", named.ToJsonString());
        }
    }
}
