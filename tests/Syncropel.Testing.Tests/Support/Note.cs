using System.Text.Json;
using Syncropel.Bodies;
using Syncropel.Json;

namespace Syncropel.Testing.Tests.Support;

/// <summary>A typed body, written by hand: a kind with one text.</summary>
internal sealed record Note(string Text) : IRecordBody<Note>
{
    public static string Kind => "test.notes.note";

    public static Act Act => Act.Put;

    public static DataType DataType => DataType.Scalar;

    public static Note ReadBody(ref Utf8JsonReader reader)
    {
        string? text = null;
        BodyReader.ReadStartObject(ref reader);
        while (BodyReader.ReadMember(ref reader))
        {
            bool isText = reader.ValueTextEquals("text");
            reader.Read();
            if (isText) text = BodyReader.ReadString(ref reader);
            else reader.Skip();
        }

        return new Note(text ?? throw BodyReader.Missing(ref reader, "text"));
    }

    public void WriteBody(ref CanonicalJsonWriter writer, scoped ReadOnlySpan<Ref> refs)
    {
        writer.WriteStartObject();
        if (refs.Length > 0) BodyWriter.WriteRefs(ref writer, refs);
        writer.WriteName("kind");
        writer.WriteString(Kind);
        writer.WriteName("text");
        writer.WriteString(Text);
        writer.WriteEndObject();
    }

    public ValidationResult Validate() => ValidationResult.Valid;
}
