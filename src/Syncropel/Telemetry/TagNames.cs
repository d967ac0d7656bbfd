using System.Buffers;

namespace Syncropel.Telemetry;

/// <summary>The names of tags, on activities and on measurements alike.</summary>
internal static class TagNames
{
    private static readonly SearchValues<char> CodeCharacters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_");

    public const string Kind = "syncropel.kind";
    public const string Thread = "syncropel.thread";
    public const string Outcome = "syncropel.outcome";
    public const string RecordId = "syncropel.record_id";
    public const string Operation = "syncropel.operation";
    public const string Retried = "syncropel.retried";

    public const string Outbox = "syncropel.outbox";

    /// <summary>The code of an error, by OpenTelemetry's name for it.</summary>
    public const string Error = "error.type";

    private const int LongestCode = 40;

    /// <summary>An error's code as a tag. Kernels may say anything, and a tag must not: it would make a time series of its own each time.</summary>
    public static string ErrorOf(EmitError error) =>
        error.Code.Length <= LongestCode && !error.Code.AsSpan().ContainsAnyExcept(CodeCharacters) ? error.Code : "_OTHER";
}
