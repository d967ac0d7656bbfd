using System.Text.Json;

namespace Syncropel.Generators.Tests.Oracle;

/// <summary>What the suite does not say of the oracle, and the fuzz relies on.</summary>
public class OracleTests
{
    [Theory]
    [InlineData("date", "\"2024-02-29\" \"0001-01-01\" 1", "\"2023-02-29\" \"2026-13-01\" \"2026-1-1\" \"2026-01-01\\n\" \"\"")]
    [InlineData("date-time", "\"2026-01-01T00:00:00Z\" \"2026-01-01T00:00:00.5+01:00\"", "\"2026-01-01\" \"2026-01-01T00:00:00\" \"x\"")]
    [InlineData("time", "\"12:30:00Z\" \"12:30:00.125-08:00\"", "\"12:30:00\" \"24:00:00Z\" \"12:60:00Z\" \"12:30Z\"")]
    [InlineData("uuid", "\"123e4567-e89b-12d3-a456-426614174000\"", "\"123e4567e89b12d3a456426614174000\" \"\"")]
    [InlineData("ipv4", "\"0.0.0.0\" \"255.1.20.3\"", "\"256.0.0.1\" \"1.2.3\" \"1.2.3.4.\" \"01.2.3.4\"")]
    [InlineData("email", "\"a@b\" \"a.b@example.org\"", "\"a\" \"@b\" \"a@\" \"a..b@c\"")]
    [InlineData("did", "\"did:example:a\" \"did:sync:user:alice\"", "\"did:example\" \"did::a\" \"did:a:b:\" \"DID:a:b\"")]
    [InlineData("uri", "\"https://example.org/a?b#c\" \"urn:isbn:1\"", "\"/a\" \"a:<\" \"\"")]
    [InlineData("int32", "2147483647 -2147483648 1.0 \"x\"", "2147483648 -2147483649")]
    [InlineData("unheard-of", "\"\" \"x\" 1", "")]
    public void A_format_is_asserted(string format, string good, string bad)
    {
        using JsonDocument schema = JsonDocument.Parse($$"""{"format":"{{format}}"}""");
        Assert.All(good.Split(' ', StringSplitOptions.RemoveEmptyEntries), value => Assert.True(Accepts(schema, value), value));
        Assert.All(bad.Split(' ', StringSplitOptions.RemoveEmptyEntries), value => Assert.False(Accepts(schema, value), value));
    }

    [Theory]
    [InlineData("""{"pattern":"^a$"}""", "\"a\"", "\"a\\n\"")]
    [InlineData("""{"pattern":"[$]"}""", "\"$\"", "\"a\"")]
    [InlineData("""{"multipleOf":0.01}""", "4.35", "4.355")]
    [InlineData("""{"const":9007199254740993}""", "9007199254740993.0", "9007199254740992")]
    [InlineData("""{"maximum":1e400}""", "1e399", "1.1e400")]
    public void Texts_end_where_they_end_and_numbers_are_exact(string schema, string good, string bad)
    {
        using JsonDocument document = JsonDocument.Parse(schema);
        Assert.True(Accepts(document, good));
        Assert.False(Accepts(document, bad));
    }

    [Fact]
    public void A_reference_out_of_the_document_is_told_apart_from_a_refusal()
    {
        using JsonDocument schema = JsonDocument.Parse("""{"$ref":"https://example.org/other"}""");
        Assert.Throws<UnresolvedReferenceException>(() => Accepts(schema, "1"));
    }

    private static bool Accepts(JsonDocument schema, string instance)
    {
        using JsonDocument value = JsonDocument.Parse(instance);
        return SchemaOracle.Accepts(schema.RootElement, value.RootElement);
    }
}
