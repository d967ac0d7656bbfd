using System.Text.Json;
using Syncropel.Bodies;
using Syncropel.Json;

namespace Syncropel.Tests.Bodies;

/// <summary>A nested, closed object as the generator would write it.</summary>
public sealed record SampleLabel(string Name)
{
    internal void WriteJson(ref CanonicalJsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteName("\"name\":"u8);
        writer.WriteString(Name);
        writer.WriteEndObject();
    }

    internal static SampleLabel ReadJson(ref Utf8JsonReader reader)
    {
        string name = "";
        bool nameSeen = false;
        BodyReader.ReadStartObject(ref reader);
        while (BodyReader.ReadMember(ref reader))
        {
            if (!reader.ValueTextEquals("name"u8)) throw BodyReader.Undeclared(ref reader);
            BodyReader.ReadValue(ref reader, ref nameSeen);
            name = BodyReader.ReadString(ref reader);
        }

        if (!nameSeen) throw BodyReader.Missing(ref reader, "name");
        return new SampleLabel(name);
    }
}
