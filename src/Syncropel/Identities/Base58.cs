namespace Syncropel.Identities;

/// <summary>
/// Base 58 as Bitcoin has it (<c>base58btc</c>): a number in 58 digits, and a 1 for each zero byte in front of it. Takes time that
/// grows with the square of the length; meant for keys.
/// </summary>
internal static class Base58
{
    private const string Digits = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";

    public static string Encode(ReadOnlySpan<byte> bytes)
    {
        // The least significant digit first. A byte takes log 256 / log 58 digits, which is less than 1.4.
        byte[] digits = new byte[(bytes.Length * 7 / 5) + 1];
        int count = 0;
        foreach (byte b in bytes)
        {
            int carry = b;
            for (int i = 0; i < count || carry > 0; i++)
            {
                if (i == count) count++;
                carry += digits[i] << 8;
                digits[i] = (byte)(carry % Digits.Length);
                carry /= Digits.Length;
            }
        }

        int zeros = LeadingZeros(bytes);
        return string.Create(zeros + count, digits, (text, number) =>
        {
            text[..zeros].Fill(Digits[0]);
            for (int i = zeros; i < text.Length; i++) text[i] = Digits[number[text.Length - 1 - i]];
        });
    }

    /// <summary>Reads a text that stands for exactly as many bytes as <paramref name="bytes"/> has, and says whether it does.</summary>
    public static bool TryDecode(ReadOnlySpan<char> text, Span<byte> bytes)
    {
        bytes.Clear();
        foreach (char c in text)
        {
            int carry = Digits.IndexOf(c);
            if (carry < 0) return false;
            for (int i = bytes.Length - 1; i >= 0; i--)
            {
                carry += bytes[i] * Digits.Length;
                bytes[i] = (byte)carry;
                carry >>= 8;
            }

            if (carry > 0) return false;
        }

        int ones = text.IndexOfAnyExcept(Digits[0]);
        return LeadingZeros(bytes) == (ones < 0 ? text.Length : ones);
    }

    private static int LeadingZeros(ReadOnlySpan<byte> bytes)
    {
        int first = bytes.IndexOfAnyExcept((byte)0);
        return first < 0 ? bytes.Length : first;
    }
}
