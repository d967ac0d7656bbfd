using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace Syncropel.Tests.Records;

/// <summary>Bytes that are nearly a given JSON.</summary>
internal static class JsonBytes
{
    private static readonly string[] Slips =
        ["", "\"", "\\", "\\u", "\\ud800", "{", "}", "[", "]", ",", ":", "0", "-", ".", "null", "\n", "\u0001", "é"];

    /// <summary>The JSON with up to 12 bytes taken out in one place, and something nasty put there.</summary>
    public static Gen<byte[]> Damaged(string json)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(json);
        return from at in Gen.Choose(0, bytes.Length)
               from removed in Gen.Choose(0, 12)
               from slip in Gen.OneOf(
                   Gen.Elements(Slips).Select(Encoding.UTF8.GetBytes),
                   Gen.Choose(0, 255).Select(static b => new[] { (byte)b }))
               select (byte[])[.. bytes[..at], .. slip, .. bytes[Math.Min(bytes.Length, at + removed)..]];
    }
}
