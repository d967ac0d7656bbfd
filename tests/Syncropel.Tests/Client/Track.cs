using System.Text.Json;
using Syncropel.Bodies;
using Syncropel.Json;

namespace Syncropel.Tests.Client;

/// <summary>A typed body as the generator writes them, by hand: a title that must not be empty, and a year that may be absent.</summary>
internal sealed record Track(string Title, double? Year = null) : IRecordBody<Track>
{
    public static string Kind => "music.catalog.track";

    public static Act Act => Act.Put;

    public static DataType DataType => DataType.Reference;

    public static Track ReadBody(ref Utf8JsonReader reader)
    {
        JsonElement body = JsonElement.ParseValue(ref reader);
        return body.TryGetProperty("title", out JsonElement title) && title.ValueKind == JsonValueKind.String
            ? new Track(title.GetString()!)
            : throw new RecordBodyException("the required member 'title' is missing", 0);
    }

    public void WriteBody(ref CanonicalJsonWriter writer, scoped ReadOnlySpan<Ref> refs)
    {
        writer.WriteStartObject();
        if (!refs.IsEmpty) BodyWriter.WriteRefs(ref writer, refs);
        writer.WriteName("kind");
        writer.WriteString(Kind);
        writer.WriteName("title");
        writer.WriteString(Title);
        if (Year is { } year)
        {
            writer.WriteName("year");
            writer.WriteNumber(year);
        }

        writer.WriteEndObject();
    }

    public ValidationResult Validate()
    {
        var validator = default(BodyValidator);
        int mark = validator.Mark;
        validator.Text(Title, minLength: 1);
        validator.Leave(mark, "title");
        return validator.ToResult();
    }
}
