using System.Text;
using System.Text.Json;

namespace Syncropel.Kernel.Server.Tests.Hostile;

/// <summary>Makes documents that are almost right, or not at all.</summary>
internal sealed class Mutator(Random random)
{
    private static readonly byte[] Brackets = "{}[]\":,\\"u8.ToArray();

    /// <summary>One to three changes of a document.</summary>
    public byte[] Mutate(string json)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(random.Next(3) == 0 ? json : ReplaceAValue(json));
        for (int i = random.Next(3); i > 0; i--) bytes = MutateBytes(bytes);
        return random.Next(40) == 0 ? Reencode(bytes) : bytes;
    }

    public T Pick<T>(IReadOnlyList<T> from) => from[random.Next(from.Count)];

    private string ReplaceAValue(string json)
    {
        // A value is what stands behind a colon, up to the next comma or bracket; that it may be half a one does no harm here.
        int[] colons = [.. Enumerable.Range(0, json.Length).Where(i => json[i] == ':')];
        if (colons.Length == 0) return json;
        int start = Pick(colons) + 1;
        int end = json.IndexOfAny([',', '}', ']'], start);
        return json[..start] + Value() + json[(end < 0 ? json.Length : end)..];
    }

    private string Value() => random.Next(6) switch
    {
        0 => Pick(BadText.Json),
        1 => Nested(random.Next(1, 200)),
        2 => Nested(random.Next(1000, 20_000)),
        3 => $"\"{new string((char)random.Next('a', 'z'), random.Next(1, 100_000))}\"",
        _ => JsonSerializer.Serialize(Pick(BadText.Plain)),
    };

    private string Nested(int depth) => random.Next(3) switch
    {
        0 => string.Concat(Enumerable.Repeat("[", depth)) + string.Concat(Enumerable.Repeat("]", depth)),
        1 => string.Concat(Enumerable.Repeat("{\"a\":", depth)) + "1" + new string('}', depth),
        _ => string.Concat(Enumerable.Repeat("{\"$not\":", depth)) + "{}" + new string('}', random.Next(depth + 1)),
    };

    private byte[] MutateBytes(byte[] bytes)
    {
        if (bytes.Length == 0) return bytes;
        int at = random.Next(bytes.Length);
        int to = random.Next(at, Math.Min(bytes.Length, at + 40));
        switch (random.Next(6))
        {
            case 0:
                return bytes[..at];
            case 1:
                return [.. bytes[..at], .. bytes[to..]];
            case 2:
                return [.. bytes[..to], .. bytes[at..]];
            case 3:
                return [.. bytes[..at], Pick(Brackets), .. bytes[at..]];
            case 4:
                bytes[at] ^= (byte)(1 << random.Next(8));
                return bytes;
            default:
                bytes[at] = (byte)random.Next(256);
                return bytes;
        }
    }

    private byte[] Reencode(byte[] bytes) => random.Next(4) switch
    {
        0 => [0xEF, 0xBB, 0xBF, .. bytes],
        1 => Encoding.Unicode.GetBytes(Encoding.UTF8.GetString(bytes)),
        2 => Encoding.UTF32.GetBytes(Encoding.UTF8.GetString(bytes)),
        _ => [.. bytes, .. new byte[random.Next(1, 100)]],
    };
}
