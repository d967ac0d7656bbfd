using System.Text;
using Syncropel.Bodies;
using Syncropel.Json;

namespace Syncropel.Tests.Bodies;

public class TypedBodyTests
{
    private const string Full =
        """{"artists":["Zonke"],"extra":{"b":2},"kind":"music.catalog.track","label":{"name":"Sony"},"title":"Glow","year":null,"z":1}""";

    [Theory]
    [InlineData(Full)]
    [InlineData("""{"kind":"music.catalog.track","title":""}""")]
    [InlineData("""{"A":1,"artists":[],"kind":"music.catalog.track","title":"x","year":9007199254740993}""")]
    public void A_body_is_written_back_as_it_was_read(string json) => Assert.Equal(json, Write(Read(json)));

    [Fact]
    public void Members_may_come_in_any_order_and_absent_is_not_null()
    {
        SampleTrack track = Read("""{"title":"Glow","year":null,"_refs":[{"kind":"@a.b","id":"1"}],"kind":"music.catalog.track"}""");

        Assert.Equal(new SampleTrack { Title = "Glow", Year = new(null) }, track);
        Assert.NotEqual(new SampleTrack { Title = "Glow" }, track);
        Assert.Equal("""{"kind":"music.catalog.track","title":"Glow","year":null}""", Write(track));
    }

    // The place is marked by ^, which is taken out.
    [Theory]
    [InlineData("""^{"kind":"music.catalog.track"}""", "$", "the required member 'title' is missing")]
    [InlineData("""^{"title":"x"}""", "$", "the required member 'kind' is missing")]
    [InlineData("""^[]""", "$", "an object is expected, and an array found")]
    [InlineData("""{"kind":^"music.catalog.album","title":"x"}""", "$.kind", "the kind \"music.catalog.track\" is expected")]
    [InlineData("""{"kind":^7,"title":"x"}""", "$.kind", "the kind \"music.catalog.track\" is expected, and 7 found")]
    [InlineData("""{"title":^null}""", "$.title", "a string is expected, and null found")]
    [InlineData("""{"artists":["a",^5]}""", "$.artists[1]", "a string is expected, and 5 found")]
    [InlineData("""{"artists":^"a"}""", "$.artists", "an array is expected, and \"a\" found")]
    [InlineData("""{"year":^1.5}""", "$.year", "an integer of 64 bits is expected, and 1.5 found")]
    [InlineData("""{"label":{"name":^{}}}""", "$.label.name", "a string is expected, and an object found")]
    [InlineData("""{"label":{^"other":1}}""", "$.label.other", "the schema declares no such member")]
    [InlineData("""{"label":^{}}""", "$.label", "the required member 'name' is missing")]
    [InlineData("""{"title":"a",^"title":"b"}""", "$.title", "the key stands twice")]
    [InlineData("""{"x":1,^"x":2,"kind":"music.catalog.track","title":"a"}""", "$.x", "the key 'x' stands twice")]
    [InlineData("""{"_refs":^{}}""", "$._refs", "an array of references is expected")]
    [InlineData("""{"x":[1,{"y":^1e999}]}""", "$.x[1].y", "beyond a double")]
    [InlineData("""{"x":[0,{"y":1,^"y":2}]}""", "$.x[1].y", "the key 'y' stands twice")]
    [InlineData("""{"title":"a^\ud800"}""", "$.title", "lone surrogate")]
    [InlineData("""{"x y":^tru}""", "$['x y']", "invalid")]
    public void A_misfit_has_the_JSON_path_and_the_byte(string marked, string path, string problem)
    {
        int at = Encoding.UTF8.GetByteCount(marked[..marked.IndexOf('^', StringComparison.Ordinal)]);
        string json = marked.Replace("^", "", StringComparison.Ordinal);

        var error = Assert.Throws<RecordBodyException>(() => Read(json));

        Assert.Equal(path, error.Path);
        Assert.Contains(problem, error.Problem, StringComparison.Ordinal);
        Assert.Equal($"{path}: {error.Problem} (at byte {error.ByteOffset})", error.Message);

        // A missing member is missed at the end of its object.
        if (!problem.Contains("missing", StringComparison.Ordinal)) Assert.InRange(error.ByteOffset, at, at + 3);
    }

    [Fact]
    public void Validation_finds_everything_and_says_where()
    {
        ValidationResult result = new SampleTrack { Title = "", Artists = ["ok", "too long", "ok", "far too long"] }.Validate();

        Assert.Equal(
            """
            $.title: the text has 0 characters; at least 1 are needed (minLength)
            $.artists[1]: the text has 8 characters; at most 5 are allowed (maxLength)
            $.artists[3]: the text has 12 characters; at most 5 are allowed (maxLength)
            """,
            result.ToString());
        Assert.False(result.IsValid);
        Assert.Equal(["$.title: the text has 0 characters; at least 1 are needed (minLength)"],
            result.Violations.Take(1).Select(static v => v.ToString()));
    }

    [Fact]
    public void Validating_a_valid_body_allocates_nothing()
    {
        var body = new SampleTrack { Title = "Glow", Artists = ["a", "b"] };
        body.Validate();

        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 1000; i++) Assert.True(body.Validate().IsValid);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Fact]
    public void An_invalid_body_names_its_kind_and_every_violation()
    {
        ValidationResult result = new SampleTrack { Title = "" }.Validate();
        var error = new InvalidBodyException("a.b.c", result, "body");

        Assert.StartsWith("The body is no valid a.b.c:\n$.title: the text has 0 characters", error.Message, StringComparison.Ordinal);
        Assert.Equal(("a.b.c", "body", 1), (error.Kind, error.ParamName, error.Violations.Count));
    }

    private static SampleTrack Read(string json) => BodyOf<SampleTrack>.Read(Encoding.UTF8.GetBytes(json));

    private static string Write(SampleTrack track)
    {
        var writer = new CanonicalJsonWriter([]);
        track.WriteBody(ref writer, []);
        string json = Encoding.UTF8.GetString(writer.Written);
        writer.Dispose();
        return json;
    }
}
