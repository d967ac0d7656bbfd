using System.Text.Json;

namespace MusicLibrary.Importing;

/// <summary>A line of the file: its number, and the track or what is wrong with it.</summary>
internal sealed record NumberedLine(int Number, TrackLine? Track, string? Problem);

/// <summary>Reads a file with one track as JSON a line.</summary>
internal static class TrackFile
{
    /// <summary>Reads the lines, one at a time. A malformed one does not stop the others.</summary>
    public static IEnumerable<NumberedLine> Read(FileInfo file, int limit) =>
        File.ReadLines(file.FullName).Take(limit).Select(static (line, index) => Parse(line, index + 1));

    private static NumberedLine Parse(string line, int number)
    {
        if (string.IsNullOrWhiteSpace(line)) return new(number, null, "the line is empty");

        // What is no UTF-8 was read as this character; emitted, it would be in the record for ever.
        if (line.Contains('\uFFFD', StringComparison.Ordinal)) return new(number, null, "the line is not UTF-8");
        try
        {
            TrackLine? track = JsonSerializer.Deserialize(line, TrackLineContext.Default.TrackLine);
            return track is null ? new(number, null, "the line is null; a track is a JSON object") : new(number, track, null);
        }
        catch (JsonException malformed)
        {
            return new(number, null, Explain(malformed));
        }
    }

    // The message ends with a path and a line number, which would be that within the one line.
    private static string Explain(JsonException malformed)
    {
        string reason = malformed.Message.Split(" Path: ")[0];
        return malformed.Path is null ? reason : $"{malformed.Path}, byte {malformed.BytePositionInLine}: {reason}";
    }
}
