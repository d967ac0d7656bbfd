using System.Globalization;

namespace Syncropel.Outbox.Tests.Process;

/// <summary>What the caller in a victim was told of one emit.</summary>
internal sealed record Told(string Outcome, string Way, int Run, int Number, long Clock, RecordId? Id)
{
    /// <summary>Reads a line that was said whole; null for any other.</summary>
    public static Told? Read(string line)
    {
        string[] parts = line.Split(' ');
        if (parts.Length < 6 || parts[0] is not ("Stored" or "Queued" or "Failed")) return null;
        RecordId? id = RecordId.TryParse(parts[5], out RecordId read) ? read : null;
        return new Told(parts[0], parts[1], Int(parts[2]), Int(parts[3]), long.Parse(parts[4], CultureInfo.InvariantCulture), id);
    }

    private static int Int(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
