using System.Text.Json;
using Syncropel.Bodies;
using Syncropel.Json;

namespace Syncropel.Tests.Bodies;

/// <summary>A typed body as the generator would write it: required, optional and nullable members, a nested object, an open rest.</summary>
public sealed record SampleTrack : IRecordBody<SampleTrack>
{
    public static string Kind => "music.catalog.track";

    public static Act Act => Act.Put;

    public static DataType DataType => DataType.Scalar;

    public required string Title { get; init; }

    public ValueList<string>? Artists { get; init; }

    public Optional<long?> Year { get; init; }

    public SampleLabel? Label { get; init; }

    public JsonMembers UnknownMembers { get; init; } = JsonMembers.Empty;

    public void WriteBody(ref CanonicalJsonWriter writer, scoped ReadOnlySpan<Ref> refs)
    {
        writer.WriteStartObject();
        var unknown = UnknownMembers.StartMerge();
        if (!refs.IsEmpty)
        {
            unknown.WriteBefore(ref writer, "_refs");
            BodyWriter.WriteRefs(ref writer, refs);
        }

        if (Artists is { } artists)
        {
            unknown.WriteBefore(ref writer, "artists");
            writer.WriteName("\"artists\":"u8);
            writer.WriteStartArray();
            foreach (string artist in artists)
            {
                writer.WriteElement();
                writer.WriteString(artist);
            }

            writer.WriteEndArray();
        }

        unknown.WriteBefore(ref writer, "kind");
        writer.WriteName("\"kind\":"u8);
        writer.WriteString(Kind);
        if (Label is { } label)
        {
            unknown.WriteBefore(ref writer, "label");
            writer.WriteName("\"label\":"u8);
            label.WriteJson(ref writer);
        }

        unknown.WriteBefore(ref writer, "title");
        writer.WriteName("\"title\":"u8);
        writer.WriteString(Title);
        if (Year.IsPresent)
        {
            unknown.WriteBefore(ref writer, "year");
            writer.WriteName("\"year\":"u8);
            if (Year.Value is { } year) writer.WriteInteger(year);
            else writer.WriteNull();
        }

        unknown.WriteRest(ref writer);
        writer.WriteEndObject();
    }

    public ValidationResult Validate()
    {
        var validator = new BodyValidator();
        int mark = validator.Mark;
        if (validator.IsThere(Title)) validator.Text(Title, minLength: 1);
        validator.Leave(mark, "title");
        mark = validator.Mark;
        for (int i = 0; i < (Artists?.Count ?? 0); i++)
        {
            int inner = validator.Mark;
            validator.Text(Artists![i], maxLength: 5);
            validator.Leave(inner, i);
        }

        validator.Leave(mark, "artists");
        return validator.ToResult();
    }

    public static SampleTrack ReadBody(ref Utf8JsonReader reader)
    {
        string title = "";
        ValueList<string>? artists = null;
        Optional<long?> year = default;
        SampleLabel? label = null;
        bool kindSeen = false, titleSeen = false, artistsSeen = false, yearSeen = false, labelSeen = false, refsSeen = false;
        var unknown = new JsonMembersBuilder();
        BodyReader.ReadStartObject(ref reader);
        while (BodyReader.ReadMember(ref reader))
        {
            if (reader.ValueTextEquals("title"u8))
            {
                BodyReader.ReadValue(ref reader, ref titleSeen);
                title = BodyReader.ReadString(ref reader);
            }
            else if (reader.ValueTextEquals("artists"u8))
            {
                BodyReader.ReadValue(ref reader, ref artistsSeen);
                artists = ReadStrings(ref reader);
            }
            else if (reader.ValueTextEquals("year"u8))
            {
                BodyReader.ReadValue(ref reader, ref yearSeen);
                year = new(BodyReader.IsNull(ref reader) ? null : BodyReader.ReadInt64(ref reader));
            }
            else if (reader.ValueTextEquals("label"u8))
            {
                BodyReader.ReadValue(ref reader, ref labelSeen);
                label = SampleLabel.ReadJson(ref reader);
            }
            else if (reader.ValueTextEquals("kind"u8))
            {
                BodyReader.ReadValue(ref reader, ref kindSeen);
                BodyReader.ReadKind(ref reader, Kind);
            }
            else if (reader.ValueTextEquals("_refs"u8))
            {
                BodyReader.ReadValue(ref reader, ref refsSeen);
                BodyReader.SkipRefs(ref reader);
            }
            else
            {
                unknown.Add(ref reader);
            }
        }

        if (!kindSeen) throw BodyReader.Missing(ref reader, "kind");
        if (!titleSeen) throw BodyReader.Missing(ref reader, "title");
        return new SampleTrack { Title = title, Artists = artists, Year = year, Label = label, UnknownMembers = unknown.Build() };
    }

    private static ValueList<string> ReadStrings(ref Utf8JsonReader reader)
    {
        BodyReader.ReadStartArray(ref reader);
        var items = new List<string>();
        while (BodyReader.ReadElement(ref reader)) items.Add(BodyReader.ReadString(ref reader));
        return items.ToValueList();
    }
}
