using System.Text;
using Syncropel.Json;
using Syncropel.Records;

namespace Syncropel.Cli.Commands.Records;

/// <summary>What became of an emit, as one line of JSON.</summary>
internal static class EmitReceipt
{
    public static string Write(EmitResult result, Identity identity)
    {
        var writer = new CanonicalJsonWriter([]);
        try
        {
            writer.WriteStartObject();
            Text(ref writer, "act", WireNames.Of(result.Act));
            Text(ref writer, "actor", identity.Did);
            writer.WriteName("clock");
            writer.WriteInteger(result.Clock ?? 0);
            Text(ref writer, "id", $"{result.RecordId}");
            Text(ref writer, "kind", result.Kind);
            writer.WriteName("retried");
            writer.WriteInteger(result.Retried);
            writer.WriteName("signed");
            writer.WriteBoolean(identity.CanSign);
            Text(ref writer, "thread", result.Thread);
            writer.WriteEndObject();
            return Encoding.UTF8.GetString(writer.Written);
        }
        finally
        {
            writer.Dispose();
        }
    }

    private static void Text(ref CanonicalJsonWriter writer, string name, string text)
    {
        writer.WriteName(name);
        writer.WriteString(text);
    }
}
