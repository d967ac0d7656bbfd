using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Syncropel.Kernel.Server.Tests.Support;

/// <summary>An answer as it came over a connection.</summary>
internal sealed record RawAnswer(int Status, string Head, byte[] Body)
{
    public static RawAnswer None { get; } = new(0, "", []);

    /// <summary>The error's code; null where the body is no error envelope.</summary>
    public string? Code =>
        Body.Length > 0 && JsonElement.Parse(Body).TryGetProperty("code", out JsonElement code) ? code.GetString() : null;

    /// <summary>
    /// Takes an answer off the front of what was received; null where it is not there whole. The body of a stream is left out.
    /// </summary>
    public static RawAnswer? TryTake(List<byte> received)
    {
        string text = Encoding.Latin1.GetString([.. received]);
        int end = text.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        if (end < 0) return null;
        string head = text[..end];
        int status = int.Parse(head.AsSpan(9, 3), CultureInfo.InvariantCulture);
        const string Length = "\r\nContent-Length: ";
        int at = head.IndexOf(Length, StringComparison.Ordinal);
        int length = at < 0 ? 0 : int.Parse(head[(at + Length.Length)..].Split("\r\n")[0], CultureInfo.InvariantCulture);
        if (received.Count < end + 4 + length) return null;
        byte[] body = [.. received.Skip(end + 4).Take(length)];
        received.RemoveRange(0, end + 4 + length);
        return new RawAnswer(status, head, body);
    }
}
