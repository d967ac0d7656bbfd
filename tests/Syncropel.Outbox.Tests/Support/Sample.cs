using System.Text;
using Syncropel.Delivery;

namespace Syncropel.Outbox.Tests.Support;

/// <summary>Records as a client seals them.</summary>
internal static class Sample
{
    /// <summary>Why nothing could be delivered.</summary>
    public static readonly EmitError Reason = new(EmitErrorCode.OutboxWaiting, "others wait");

    /// <summary>A record whose content is told by its thread and its number.</summary>
    /// <param name="number">The number, which is the clock.</param>
    /// <param name="thread">The thread.</param>
    /// <param name="bytes">How long the payload is at least.</param>
    public static OutboxRecord Record(int number, string thread = "t", int bytes = 0)
    {
        string json = $$"""{"act":"PUT","body":{"kind":"test.outbox.step","secret":"PAYLOAD-{{number}}"},"clock":{{number}},"thread":"{{thread}}"}""";
        byte[] payload = Encoding.UTF8.GetBytes(json.PadRight(bytes));
        return new OutboxRecord
        {
            Id = RecordId.Compute(payload),
            Thread = thread,
            Kind = "test.outbox.step",
            Clock = number,
            Payload = payload,
        };
    }

    public static IReadOnlyList<OutboxRecord> Records(int count, string thread = "t", int first = 0, int bytes = 0) =>
        [.. Enumerable.Range(first, count).Select(number => Record(number, thread, bytes))];
}
