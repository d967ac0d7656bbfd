using System.Text;
using Syncropel.Bodies;

namespace Syncropel.Cli.Schemas;

/// <summary>Holds a body against its kind, as a typed emit and a typed read do.</summary>
internal static class BodyCheck
{
    private static readonly RecordEnvelope Envelope = new()
    {
        Act = Act.Put,
        Actor = "did:example:nobody",
        Thread = "nowhere",
        Clock = 0,
    };

    /// <summary>All that is wrong with a body, each as its path and what is wrong there; nothing where it fits.</summary>
    /// <exception cref="ArgumentException">The body says another kind.</exception>
    public static IReadOnlyList<string> Find(KindEntry kind, RecordBody body)
    {
        OpenedRecord opened = kind.Open(RecordOf(kind.Kind, body));
        return opened.BodyError is { } misfit
            ? [$"{misfit.Path ?? "$"}: {misfit.Problem}"]
            : [.. opened.Body.Validate().Violations.Select(static violation => $"{violation.Path}: {violation.Message}")];
    }

    // The reader of a kind reads records: the envelope around the body is of no account.
    private static Record RecordOf(string kind, RecordBody body)
    {
        string json = Envelope.ToJson(new UntypedBody(kind, body));
        return Record.Parse(Encoding.UTF8.GetBytes($"{{\"id\":\"{new string('0', RecordId.TextLength)}\",{json[1..]}"));
    }
}
