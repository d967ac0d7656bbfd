using System.Text;
using Syncropel.Cli.Inference;
using Syncropel.Cli.Schemas;

namespace Syncropel.Cli.Tests.Kinds;

/// <summary>What holds of every schema that is inferred, over samples of all sorts.</summary>
public sealed class InferencePropertyTests
{
    private const int Kinds = 80;

    private static readonly string[] Texts =
    [
        "", "a", "on", "off", "2026-11-20", "2026-11-20T12:30:00Z", "2026-11-20T12:30:00.123456789+02:00", "2016-12-31T23:59:60Z",
        "0000-01-01", "123e4567-e89b-12d3-a456-426614174000", "123E4567-E89B-12D3-A456-426614174000", "https://example.org/ä",
        "https://example.org/%20", "urn:x:y",
        "did:example:me", "did:", "ada@example.org", "@", "\\n\\u0007", "🎵", "12:30:00Z",
    ];

    private static readonly string[] Numbers =
        ["0", "-0", "1", "-1", "1.5", "1e2", "1e21", "2147483648", "9223372036854775807", "9223372036854775808", "-1e-300", "0.1"];

    private static readonly string[] Names =
        ["a", "b", "title", "Title", "a-b", "kind", "_refs", "items", "class", "Kind", "", "x y", "ö"];

    [Fact]
    public void A_schema_is_sound_and_accepts_every_sample_it_was_made_from()
    {
        var dice = new Random(20261130);
        var made = Enumerable.Range(0, Kinds).Select(n => Make(dice, $"test.made.k{n}")).ToArray();

        // All in one compilation: what the generator refuses ends the test here, by its diagnostics.
        var catalog = SchemaCatalog.Load(
            made.Select(static one => SchemaSource.Of(one.Kind + ".kind.json", one.Schema)),
            ShownPaths.OfProcess(),
            TestContext.Current.CancellationToken);

        Assert.All(made, one =>
        {
            Assert.True(catalog.TryGet(one.Kind, out KindEntry? entry));
            Assert.All(one.Samples, sample => Assert.Empty(BodyCheck.Find(entry, sample.WithoutKind())));
        });
    }

    [Fact]
    public void The_order_of_samples_does_not_matter()
    {
        var dice = new Random(7);
        for (int n = 0; n < 200; n++)
        {
            Made made = Make(dice, "test.made.one");
            Sample[] shuffled = [.. made.Samples];
            dice.Shuffle(shuffled);

            Assert.Equal(made.Schema, new SchemaWriter(made.HasEnums).Write(made.Kind, null, InferredKind.Of(shuffled)));
        }
    }

    private static Made Make(Random dice, string kind)
    {
        string text = string.Join('\n', Enumerable.Range(0, dice.Next(1, 12)).Select(_ => ObjectText(dice, 0)));
        IReadOnlyList<Sample> samples = SampleReader.Read("made", Encoding.UTF8.GetBytes(text));
        bool hasEnums = dice.Next(2) == 0;
        return new Made(kind, samples, hasEnums, new SchemaWriter(hasEnums).Write(kind, null, InferredKind.Of(samples)));
    }

    private static string ObjectText(Random dice, int depth)
    {
        string[] names = [.. Names.Where(_ => dice.Next(4) == 0)];

        // The root's two are the protocol's, and a sample that has them has them right.
        if (depth == 0) names = [.. names.Except(["kind", "_refs"])];
        return $"{{{string.Join(',', names.Select(name => $"\"{name}\":{ValueText(dice, depth + 1)}"))}}}";
    }

    private static string ValueText(Random dice, int depth) => dice.Next(depth > 4 ? 5 : 8) switch
    {
        0 => "null",
        1 => dice.Next(2) == 0 ? "true" : "false",
        2 => Numbers[dice.Next(Numbers.Length)],
        3 or 4 => $"\"{Texts[dice.Next(Texts.Length)]}\"",
        5 => $"[{string.Join(',', Enumerable.Range(0, dice.Next(4)).Select(_ => ValueText(dice, depth + 1)))}]",
        _ => ObjectText(dice, depth),
    };

    private sealed record Made(string Kind, IReadOnlyList<Sample> Samples, bool HasEnums, string Schema);
}
