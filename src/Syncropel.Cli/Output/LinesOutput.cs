using Syncropel.Json;

namespace Syncropel.Cli.Output;

/// <summary>Writes records as JSON Lines, byte for byte as they were received, each at once.</summary>
/// <param name="stream">Where to.</param>
internal sealed class LinesOutput(Stream stream) : IRecordOutput
{
    private const byte LineEnd = (byte)'\n';

    public int Count { get; private set; }

    public bool HasMore => false;

    public void Add(Record record)
    {
        byte[] line = [.. Line(record), LineEnd];
        stream.Write(line);
        Count++;
    }

    public void End() => stream.Flush();

    /// <summary>A record in one line. White space between its members, as a kernel may send it, is no part of it.</summary>
    public static ReadOnlySpan<byte> Line(Record record)
    {
        ReadOnlySpan<byte> json = record.Json.Span;
        return json.Contains(LineEnd) ? CanonicalJson.Canonicalize(json, CanonicalJson.LargestMaxDepth) : json;
    }
}
