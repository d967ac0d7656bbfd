using System.Text;
using System.Text.Json;
using Syncropel.Json;

namespace Syncropel.Generators.Tests.Harness;

/// <summary>Reads, writes and validates bodies of a type that only exists at run time.</summary>
internal abstract class BodyProbe
{
    private const string Envelope =
        """{"act":"PUT","actor":"did:example:a","clock":1,"data_type":"SCALAR","id":"ID","parents":[],"thread":"t","body":BODY}""";

    public abstract Type BodyType { get; }

    public abstract string Kind { get; }

    public abstract Act Act { get; }

    public abstract DataType DataType { get; }

    public abstract IRecordBody Read(string json);

    /// <summary>Reads a body by the generated reader alone; a record's own reader would find some faults before it.</summary>
    public abstract IRecordBody ReadWithoutEnvelope(string json);

    /// <summary>Writes a body as canonical JSON.</summary>
    public static string Write(IRecordBody body, params ReadOnlySpan<Ref> refs)
    {
        var writer = new CanonicalJsonWriter([]);
        body.WriteBody(ref writer, refs);
        string json = Encoding.UTF8.GetString(writer.Written);
        writer.Dispose();
        return json;
    }

    /// <summary>
    /// Reads members, with the kind added, and asserts that writing gives their canonical form and reading an equal body.
    /// </summary>
    public IRecordBody RoundTrip(string members)
    {
        string json = WithKind(members);
        IRecordBody body = Read(json);
        string written = Write(body);
        Assert.Equal(CanonicalJson.Canonicalize(json), written);
        Assert.Equal(body, Read(written));
        Assert.Equal(body.GetHashCode(), Read(written).GetHashCode());
        return body;
    }

    /// <summary>Reads members, with the kind added, and gives what <c>Validate</c> finds, as <c>path rule</c>.</summary>
    public string[] Violations(string members) => Violations(Read(WithKind(members)));

    /// <summary>What <c>Validate</c> finds, as <c>path rule</c>.</summary>
    public static string[] Violations(IRecordBody body) =>
        [.. body.Validate().Violations.Select(static violation => $"{violation.Path} {violation.Rule}")];

    /// <summary>Reads members, with the kind added, which must fail; gives the exception.</summary>
    public RecordBodyException Misfit(string members) => Assert.Throws<RecordBodyException>(() => Read(WithKind(members)));

    /// <summary>A property's value.</summary>
    public static object? Get(object body, string property) => body.GetType().GetProperty(property)!.GetValue(body);

    protected static string InEnvelope(string body) =>
        Envelope.Replace("ID", new string('0', 64), StringComparison.Ordinal).Replace("BODY", body, StringComparison.Ordinal);

    private string WithKind(string members) => $"{{{members}{(members.Length == 0 ? "" : ",")}\"kind\":\"{Kind}\"}}";
}

/// <inheritdoc/>
internal sealed class BodyProbe<T> : BodyProbe
    where T : class, IRecordBody<T>
{
    public override Type BodyType => typeof(T);

    public override string Kind => T.Kind;

    public override Act Act => T.Act;

    public override DataType DataType => T.DataType;

    public override IRecordBody Read(string json) => Record.Parse(InEnvelope(json)).ReadBody<T>();

    public override IRecordBody ReadWithoutEnvelope(string json)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json));
        reader.Read();
        return T.ReadBody(ref reader);
    }
}
