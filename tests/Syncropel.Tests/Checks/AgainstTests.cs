using System.Text;
using System.Text.Json;
using Syncropel.Bodies;
using Syncropel.Checks;
using Syncropel.Json;

namespace Syncropel.Tests.Checks;

/// <summary>How typed values and the bodies of other kinds are held against checks.</summary>
public class AgainstTests
{
    private static readonly JsonWriting<string> AsText = static (ref writer, value) => writer.WriteString(value);

    private static readonly JsonWriting<double> AsNumber = static (ref writer, value) => writer.WriteNumber(value);

    [Fact]
    public void A_typed_value_is_held_against_the_check_as_the_json_that_it_is()
    {
        var validator = default(BodyValidator);
        validator.Against("abc", AsText, JsonCheck.MinLength(3));
        Assert.True(validator.ToResult().IsValid);

        int mark = validator.Mark;
        validator.Against("ab", AsText, JsonCheck.MinLength(3));
        validator.Leave(mark, "title");
        Assert.Equal("$.title: the text has 2 characters; at least 3 are needed (minLength)", validator.ToResult().ToString());
    }

    [Fact]
    public void A_value_that_json_cannot_say_is_a_violation()
    {
        var validator = default(BodyValidator);
        validator.Against("a\ud800", AsText, JsonCheck.Anything);
        validator.Against(double.NaN, AsNumber, JsonCheck.Anything);
        Assert.Equal(
            "$: the text has a lone surrogate U+D800 at index 1, which UTF-8 cannot say (type)\n$: NaN is not a JSON number (type)",
            validator.ToResult().ToString());
    }

    [Fact]
    public void A_large_value_outgrows_the_first_buffer()
    {
        var validator = default(BodyValidator);
        validator.Against(new string('x', 100_000), AsText, JsonCheck.MinLength(100_000));
        Assert.True(validator.ToResult().IsValid);
    }

    [Fact]
    public void What_nests_deeper_than_canonical_JSON_is_a_violation_however_it_is_held()
    {
        const string Reason = "$: the JSON nests deeper than 512 (type)";
        string tooDeep = new string('[', 513) + new string(']', 513);
        using var document = JsonDocument.Parse(tooDeep, new JsonDocumentOptions { MaxDepth = 1024 });
        JsonElement element = document.RootElement;

        var validator = default(BodyValidator);
        Assert.False(validator.Json(element));
        validator.Against(element, JsonCheck.Anything);
        validator.Against(tooDeep, static (ref writer, value) => writer.WriteRaw(Encoding.UTF8.GetBytes(value)), JsonCheck.Anything);

        Assert.Equal(string.Join('\n', Reason, Reason, Reason), validator.ToResult().ToString());
        Assert.False(JsonCheck.Anything.Accepts(element));
        Assert.True(JsonCheck.Anything.Accepts(element[0]));
    }

    [Fact]
    public void A_body_of_a_kind_is_read_and_validated_by_its_own_code()
    {
        JsonCheck check = JsonCheck.Property("inner", JsonCheck.Body<Length>());
        Probe.Accepts(check, "{\"inner\": {\"of\": \"abc\"}}", "{}");
        Probe.Refuses(check, "{\"inner\": {\"of\": \"a\"}}",
            "$.inner.of: the text has 1 characters; at least 2 are needed (minLength)");
        Probe.Refuses(check, "{\"inner\": {\"of\": 1}}", "$.inner.of: a string is expected, and 1 found (type)");
        Probe.Refuses(check, "{\"inner\": 1}", "$.inner: an object is expected, and 1 found (type)");
    }

    [Fact]
    public void A_body_that_has_no_canonical_form_is_a_violation_with_its_path() =>
        Probe.Refuses(JsonCheck.Items(0, JsonCheck.Body<Canonical>()), "[{\"a\": {\"b\": 1, \"b\": 2}}]",
            "$[0].a.b: the key 'b' stands twice in one object (type)");

    private sealed record Length(string Of) : IEmbeddedBody<Length>
    {
        public static Length ReadEmbedded(ref Utf8JsonReader reader)
        {
            string of = "";
            BodyReader.ReadStartObject(ref reader);
            while (BodyReader.ReadMember(ref reader))
            {
                reader.Read();
                of = BodyReader.ReadString(ref reader);
            }

            return new Length(of);
        }

        public void WriteEmbedded(ref CanonicalJsonWriter writer) => throw new NotSupportedException();

        public void CheckEmbedded(ref BodyValidator check)
        {
            int mark = check.Mark;
            check.Text(Of, 2);
            check.Leave(mark, "of");
        }
    }

    private sealed record Canonical : IEmbeddedBody<Canonical>
    {
        public static Canonical ReadEmbedded(ref Utf8JsonReader reader)
        {
            var writer = new CanonicalJsonWriter([]);
            CanonicalJson.WriteValue(ref reader, ref writer);
            return new Canonical();
        }

        public void WriteEmbedded(ref CanonicalJsonWriter writer) => throw new NotSupportedException();

        public void CheckEmbedded(ref BodyValidator check)
        {
        }
    }
}
