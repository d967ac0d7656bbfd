using System.Globalization;
using MusicLibrary.Importing;
using Spectre.Console;

namespace MusicLibrary.Display;

/// <summary>Shows what the run did, and which recordings stand in the catalogue twice.</summary>
internal static class Summary
{
    public static void Write(IAnsiConsole console, TrackImport import, ReadBack back, int nineties, IReadOnlyList<SharedRecording> shared)
    {
        Table table = new Table().Title("Music library").AddColumn("What").AddColumn(new TableColumn("Records").RightAligned());
        Row(table, "Emitted", import.Emitted.Count);
        Row(table, "Failed", import.Problems.Count);
        Row(table, "Tried again", import.Retried);
        Row(table, "Read back", back.Tracks.Count);
        Row(table, "Ids verified", back.Verified);
        Row(table, "With several artists", back.Tracks.Count(static track => track.BodyError is null && track.Body.Artists.Count > 1));
        Row(table, "From the nineties", nineties);
        Row(table, "Recordings under several Spotify ids", shared.Count);
        console.Write(table);
        if (shared.Count == 0) return;

        Table recordings = new Table().Title("One recording, several Spotify ids (joined on the ISRC reference)")
            .AddColumn("Recording").AddColumn("Title").AddColumn("Spotify ids");
        foreach (SharedRecording recording in shared)
        {
            string ids = string.Join("\n", recording.SpotifyIds.Select(static id => id.Id["spotify:".Length..]));
            recordings.AddRow(Markup.Escape(recording.Recording.Id), Markup.Escape(recording.Title), Markup.Escape(ids));
        }

        console.Write(recordings);
    }

    private static void Row(Table table, string what, int count) => table.AddRow(what, count.ToString(CultureInfo.InvariantCulture));
}
