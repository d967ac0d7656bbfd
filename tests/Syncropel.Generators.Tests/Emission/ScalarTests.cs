using System.Text.Json;
using Syncropel.Generators.Model;
using Syncropel.Generators.Tests.Harness;
using static Syncropel.Generators.Tests.Emission.Models;

namespace Syncropel.Generators.Tests.Emission;

/// <summary>Numbers of 32 bits, decimals, times, formats, and JSON without a type.</summary>
public class ScalarTests
{
    [Fact]
    public void An_integer_of_32_bits_is_an_int()
    {
        BodyProbe probe = Load(Kind(Required("n", new IntegerType { IsInt32 = true, Minimum = 1, MultipleOf = 2 })));

        Assert.Equal(typeof(int), probe.BodyType.GetProperty("N")!.PropertyType);
        Assert.Equal(4, BodyProbe.Get(probe.RoundTrip("\"n\":4"), "N"));
        Assert.Equal(4, BodyProbe.Get(probe.RoundTrip("\"n\":40e-1"), "N"));
        Assert.Equal(["$.n minimum", "$.n multipleOf"], probe.Violations("\"n\":-1"));
        Assert.Equal("an integer of 32 bits is expected, and 2147483648 found", probe.Misfit("\"n\":2147483648").Problem);
        Assert.Equal("an integer of 32 bits is expected, and 1.5 found", probe.Misfit("\"n\":1.5").Problem);
    }

    [Fact]
    public void A_decimal_is_read_and_written_exactly()
    {
        BodyProbe probe = Load(Kind(Required("n", new DecimalType()), Optional("m", new DecimalType { IsNullable = true })));

        Assert.Equal(1.1m, BodyProbe.Get(probe.RoundTrip("\"n\":1.10,\"m\":null"), "N"));
        Assert.Equal(0.0000001m, BodyProbe.Get(probe.RoundTrip("\"n\":1e-7,\"m\":0.5"), "N"));
        IRecordBody precise = probe.Read("{\"kind\":\"core.test\",\"n\":0.1234567890123456789012345678}");
        Assert.Equal(0.1234567890123456789012345678m, BodyProbe.Get(precise, "N"));
        Assert.Equal(["$.n format"], BodyProbe.Violations(precise));
        Assert.Throws<global::Syncropel.Json.CanonicalJsonException>(() => BodyProbe.Write(precise));
        Assert.StartsWith("a number that a decimal holds exactly", probe.Misfit("\"n\":1e-30").Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Bounds_of_decimals_are_exact()
    {
        var type = new DecimalType { Minimum = 0.1m, Maximum = 7.1m, MultipleOf = 0.1m };
        var open = new DecimalType { ExclusiveMinimum = 0.1m, ExclusiveMaximum = 0.3m };
        BodyProbe probe = Load(Kind(Required("n", type), Optional("m", open)));

        Assert.Empty(probe.Violations("\"n\":0.1,\"m\":0.2"));
        Assert.Equal(["$.n minimum", "$.n multipleOf"], probe.Violations("\"n\":0.09999999999999"));
        Assert.Equal(["$.n format", "$.n maximum", "$.n multipleOf"], probe.Violations("\"n\":7.1000000000000000000000001"));
        Assert.Equal(["$.m exclusiveMinimum"], probe.Violations("\"n\":7.1,\"m\":0.1"));
        Assert.Equal(["$.m exclusiveMaximum"], probe.Violations("\"n\":7.1,\"m\":0.3"));
    }

    [Fact]
    public void A_time_has_an_offset_and_a_local_time_has_none()
    {
        BodyProbe probe = Load(Kind(
            Optional("at", new FormattedType(StringFormat.Time)), Optional("local", new FormattedType(StringFormat.LocalTime))));

        IRecordBody body = probe.RoundTrip("\"at\":\"12:30:00.5+02:00\",\"local\":\"12:30:00\"");
        Assert.Equal(new OffsetTime(new TimeOnly(12, 30, 0, 500), TimeSpan.FromHours(2)), BodyProbe.Get(body, "At"));
        Assert.Equal(new TimeOnly(12, 30), BodyProbe.Get(body, "Local"));
        Assert.Equal(
            "a time of day without a leap second, which no .NET time can hold, is expected, and \"23:59:60Z\" found",
            probe.Misfit("\"at\":\"23:59:60Z\"").Problem);
        Assert.Contains("with an offset", probe.Misfit("\"at\":\"12:30:00\"").Problem, StringComparison.Ordinal);
        Assert.Contains("a time of day, such as 12:30:00,", probe.Misfit("\"local\":\"12:30:00Z\"").Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void A_format_without_a_type_is_checked()
    {
        BodyProbe probe = Load(Kind(Optional("mail", new StringType { Format = "email" })));

        Assert.Empty(probe.Violations("\"mail\":\"a@example.org\""));
        Assert.Equal(["$.mail format"], probe.Violations("\"mail\":\"example.org\""));
    }

    [Fact]
    public void JSON_without_a_type_keeps_its_text_and_is_written_canonically()
    {
        BodyProbe probe = Load(Kind(Required("m", Raw), Optional("o", Raw), Optional("l", ListOf(Raw))));

        IRecordBody body = probe.RoundTrip("\"m\":{ \"b\": 1.50, \"a\": [null] },\"o\":null,\"l\":[1,\"a\",{}]");
        Assert.Equal("{ \"b\": 1.50, \"a\": [null] }", ((JsonElement)BodyProbe.Get(body, "M")!).GetRawText());
        Assert.Equal(JsonValueKind.Null, ((JsonElement)BodyProbe.Get(body, "O")!).ValueKind);
        Assert.Null(BodyProbe.Get(probe.RoundTrip("\"m\":1"), "O"));
    }

    [Theory]
    [InlineData("{\"a\":1,\"a\":2}", 12, "stands twice")]
    [InlineData("[\"\\ud800\"]", 7, "lone surrogate")]
    [InlineData("1e400", 5, "beyond a double")]
    public void JSON_without_a_canonical_form_is_refused_with_its_place(string json, int offset, string problem)
    {
        BodyProbe probe = Load(Kind(Required("m", Raw)));
        Syncropel.Json.CanonicalJsonException fault = Assert.Throws<Syncropel.Json.CanonicalJsonException>(
            () => probe.ReadWithoutEnvelope($"{{\"m\":{json},\"kind\":\"core.test\"}}"));

        Assert.Equal(offset, fault.ByteOffset);
        Assert.Contains(problem, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void JSON_that_was_never_assigned_is_a_violation()
    {
        const string CSharp = """
            namespace Consumer
            {
                internal static class Maker
                {
                    public static object Make() => new CoreTest { M = default, L = [default] };
                }
            }
            """;
        var body = (IRecordBody)Load(CSharp, Kind(Required("m", Raw), Optional("l", ListOf(Raw)))).Call("Maker", "Make")!;

        Assert.Equal(["$.m type", "$.l[0] type"], BodyProbe.Violations(body));
        Assert.Throws<global::Syncropel.Json.CanonicalJsonException>(() => BodyProbe.Write(body));
    }
}
