using System.Globalization;
using System.Numerics;
using System.Security.Cryptography;

namespace Syncropel.Identities;

/// <summary>
/// The points of the curve P-256 (SEC 2: secp256r1), <c>y² = x³ - 3x + b</c>. The framework takes whole points only, and a
/// <c>did:key</c> has the compressed form. For public keys, which may take the time they take.
/// </summary>
internal static class P256
{
    /// <summary>The number of bytes of a coordinate.</summary>
    public const int CoordinateLength = 32;

    /// <summary>The number of bytes of a compressed point: whether y is odd, and x.</summary>
    public const int CompressedLength = 1 + CoordinateLength;

    private const byte EvenY = 2;
    private const byte OddY = 3;

    private static readonly BigInteger Prime = Hex("ffffffff00000001000000000000000000000000ffffffffffffffffffffffff");

    private static readonly BigInteger B = Hex("5ac635d8aa3a93e7b3ebbd55769886bc651d06b0cc53b0f63bce3c3e27d2604b");

    public static bool Has(ECPoint point) =>
        point is { X.Length: CoordinateLength, Y.Length: CoordinateLength }
        && Number(point.X) is var x && x < Prime
        && Number(point.Y) is var y && y < Prime
        && BigInteger.ModPow(y, 2, Prime) == SquareOfY(x);

    /// <param name="point">A point of the curve.</param>
    /// <param name="compressed">Where its <see cref="CompressedLength"/> bytes go.</param>
    public static void Compress(ECPoint point, Span<byte> compressed)
    {
        compressed[0] = (point.Y![^1] & 1) == 0 ? EvenY : OddY;
        point.X.CopyTo(compressed[1..]);
    }

    /// <summary>Finds the point of a compressed one, and says whether there is one.</summary>
    public static bool TryDecompress(ReadOnlySpan<byte> compressed, out ECPoint point)
    {
        point = default;
        if (compressed.Length != CompressedLength || compressed[0] is not (EvenY or OddY)) return false;
        BigInteger x = Number(compressed[1..]);
        if (x >= Prime) return false;

        // A root where there is one, because the prime is 3 modulo 4; zero is none, for no point of the curve has that y.
        BigInteger square = SquareOfY(x);
        BigInteger y = BigInteger.ModPow(square, (Prime + 1) / 4, Prime);
        if (BigInteger.ModPow(y, 2, Prime) != square) return false;
        if (y.IsEven != (compressed[0] == EvenY)) y = Prime - y;
        point = new ECPoint { X = compressed[1..].ToArray(), Y = Bytes(y) };
        return true;
    }

    private static BigInteger SquareOfY(BigInteger x)
    {
        BigInteger rest = ((x * x * x) - (3 * x) + B) % Prime;
        return rest.Sign < 0 ? rest + Prime : rest;
    }

    private static BigInteger Number(ReadOnlySpan<byte> bytes) => new(bytes, isUnsigned: true, isBigEndian: true);

    private static byte[] Bytes(BigInteger number)
    {
        byte[] bytes = new byte[CoordinateLength];
        byte[] shortest = number.ToByteArray(isUnsigned: true, isBigEndian: true);
        shortest.CopyTo(bytes, CoordinateLength - shortest.Length);
        return bytes;
    }

    // The zero in front keeps the first bit from being read as a sign.
    private static BigInteger Hex(string digits) => BigInteger.Parse("0" + digits, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
}
