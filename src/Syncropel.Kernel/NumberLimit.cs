using System.Text.Json;
using Syncropel.Kernel.Query;

namespace Syncropel.Kernel;

/// <summary>
/// How long numbers may be. Canonical JSON keeps integers digit by digit, of any length; databases have limits, each its own, and what one
/// store takes every other must take.
/// </summary>
internal static class NumberLimit
{
    /// <summary>The most digits of a number in canonical form, in which only integers have more than 17.</summary>
    public const int MostDigits = 1000;

    /// <summary>How many digits a number has.</summary>
    /// <param name="token">The number, in canonical form.</param>
    public static int DigitsOf(ReadOnlySpan<byte> token) => token.Length - (token.StartsWith("-"u8) ? 1 : 0);

    /// <summary>Where the first number stands that is too long; null where none is.</summary>
    /// <param name="json">A value in canonical form.</param>
    /// <param name="most">The most digits of a number.</param>
    public static long? Find(ReadOnlySpan<byte> json, int most)
    {
        if (!MayHaveOne(json, most)) return null;
        var reader = new Utf8JsonReader(json, FieldPath.AnyDepth);
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.Number && DigitsOf(reader.ValueSpan) > most) return reader.TokenStartIndex;
        }

        return null;
    }

    // Among more digits in a row than that, one has a place that is a multiple of so many: looking at those alone costs nothing.
    private static bool MayHaveOne(ReadOnlySpan<byte> json, int most)
    {
        for (int at = most; at < json.Length; at += most + 1)
        {
            if (DigitsAtEnd(json[..at]) + DigitsAtStart(json[at..]) > most) return true;
        }

        return false;
    }

    private static int DigitsAtEnd(ReadOnlySpan<byte> json) => json.Length - 1 - json.LastIndexOfAnyExceptInRange((byte)'0', (byte)'9');

    private static int DigitsAtStart(ReadOnlySpan<byte> json) =>
        json.IndexOfAnyExceptInRange((byte)'0', (byte)'9') is >= 0 and var end ? end : json.Length;
}
