namespace Syncropel.Json;

/// <summary>Reads number tokens whose value is an integer, however they are spelled: <c>5</c>, <c>5.0</c>, <c>50e-1</c>. Exact.</summary>
internal static class IntegerToken
{
    // Larger than the length of any token, so that a larger exponent makes no difference.
    private const long EndlessExponent = 1L << 40;

    /// <summary>Gives the value of a JSON number, if it is an integer of 64 bits.</summary>
    public static bool TryParse(ReadOnlySpan<byte> token, out long value)
    {
        bool negative = token[0] == '-';
        ReadOnlySpan<byte> digits = negative ? token[1..] : token;
        int mark = digits.IndexOfAny((byte)'e', (byte)'E');
        long power = mark < 0 ? 0 : Exponent(digits[(mark + 1)..]);
        if (mark >= 0) digits = digits[..mark];

        int point = digits.IndexOf((byte)'.');
        if (point >= 0) power -= digits.Length - point - 1;

        ulong magnitude = 0;
        long zeros = 0;
        bool fits = true;
        foreach (byte digit in digits)
        {
            if (digit == '.') continue;
            if (digit == '0')
            {
                zeros++;
                continue;
            }

            fits = fits && TryShift(ref magnitude, zeros + 1) && magnitude <= ulong.MaxValue - (ulong)(digit - '0');
            magnitude += (ulong)(digit - '0');
            zeros = 0;
        }

        ulong most = negative ? 1UL << 63 : long.MaxValue;
        fits = fits && (magnitude == 0 || (power + zeros >= 0 && TryShift(ref magnitude, power + zeros))) && magnitude <= most;
        value = !fits ? 0 : negative ? unchecked((long)(0 - magnitude)) : (long)magnitude;
        return fits;
    }

    private static bool TryShift(ref ulong magnitude, long places)
    {
        for (; places > 0 && magnitude > 0; places--)
        {
            if (magnitude > ulong.MaxValue / 10) return false;
            magnitude *= 10;
        }

        return true;
    }

    private static long Exponent(ReadOnlySpan<byte> text)
    {
        long exponent = 0;
        foreach (byte digit in text)
        {
            if (digit is (byte)'+' or (byte)'-') continue;
            exponent = Math.Min((10 * exponent) + digit - '0', EndlessExponent);
        }

        return text[0] == '-' ? -exponent : exponent;
    }
}
