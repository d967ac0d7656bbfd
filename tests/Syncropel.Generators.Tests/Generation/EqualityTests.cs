using Syncropel.Generators.Tests.Harness;

namespace Syncropel.Generators.Tests.Generation;

/// <summary>Two bodies are equal when, and only when, they are written as the same JSON.</summary>
public class EqualityTests
{
    private const string Uri = "\"type\": \"string\", \"format\": \"uri\"";
    private const string Time = "\"type\": \"string\", \"format\": \"date-time\"";

    [Theory]
    [InlineData($"\"m\": {{ {Uri} }}", "\"https://x/#a\"", "\"https://x/#b\"")]
    [InlineData($"\"m\": {{ {Time} }}", "\"2026-11-20T12:00:00Z\"", "\"2026-11-20T13:00:00+01:00\"")]
    [InlineData("\"m\": { \"type\": [\"string\", \"null\"], \"format\": \"uri\" }", "\"https://x/#a\"", "\"https://x/#b\"")]
    [InlineData("\"m\": { \"type\": [\"string\", \"null\"], \"format\": \"date-time\" }", "\"2026-11-20T12:00:00Z\"", "null")]
    [InlineData($"\"m\": {{ \"type\": \"array\", \"items\": {{ {Uri} }} }}", "[\"https://x/#a\"]", "[\"https://x/#b\"]")]
    [InlineData(
        $"\"m\": {{ \"type\": \"object\", \"properties\": {{ \"at\": {{ {Time} }} }} }}",
        "{\"at\":\"2026-11-20T12:00:00Z\"}",
        "{\"at\":\"2026-11-20T13:00:00+01:00\"}")]
    [InlineData("\"m\": { \"type\": \"number\" }", "1", "2")]
    public void Different_JSON_makes_different_bodies_and_the_same_JSON_equal_ones(string property, string one, string other)
    {
        BodyProbe probe = GeneratorHarness.Load(SchemaText.Of(property)).Body;

        IRecordBody first = probe.RoundTrip($"\"m\":{one}");
        IRecordBody again = probe.RoundTrip($"\"m\":{one}");
        IRecordBody second = probe.RoundTrip($"\"m\":{other}");

        Assert.Equal(first, again);
        Assert.Equal(first.GetHashCode(), again.GetHashCode());
        Assert.NotEqual(first, second);
        Assert.NotEqual(first, probe.RoundTrip(""));
    }

    [Fact]
    public void Unknown_members_count_where_equality_is_generated()
    {
        BodyProbe probe = GeneratorHarness.Load(SchemaText.Of($"\"m\": {{ {Uri} }}")).Body;

        Assert.NotEqual(probe.RoundTrip("\"m\":\"https://x/\",\"n\":1"), probe.RoundTrip("\"m\":\"https://x/\",\"n\":2"));
    }
}
