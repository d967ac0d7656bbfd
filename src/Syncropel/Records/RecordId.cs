using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;

namespace Syncropel;

/// <summary>
/// A record's id: the SHA-256 of its canonical JSON. 32 bytes; as text 64 lower-case hex digits without a prefix. Ids are
/// ordered as their texts are, ordinally.
/// </summary>
public readonly struct RecordId :
    IEquatable<RecordId>, IComparable<RecordId>, ISpanFormattable, IUtf8SpanFormattable, ISpanParsable<RecordId>
{
    /// <summary>The number of bytes of an id.</summary>
    public const int ByteLength = 32;

    /// <summary>The number of characters of an id as text.</summary>
    public const int TextLength = 2 * ByteLength;

    private readonly Hash _hash;

    /// <summary>Creates an id from its bytes.</summary>
    /// <exception cref="ArgumentException"><paramref name="bytes"/> are not 32.</exception>
    public RecordId(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length != ByteLength) throw new ArgumentException($"an id has {ByteLength} bytes, not {bytes.Length}", nameof(bytes));
        bytes.CopyTo(_hash);
    }

    /// <summary>Whether two ids are the same.</summary>
    public static bool operator ==(RecordId left, RecordId right) => left.Equals(right);

    /// <summary>Whether two ids differ.</summary>
    public static bool operator !=(RecordId left, RecordId right) => !left.Equals(right);

    /// <summary>Whether one id sorts before another.</summary>
    public static bool operator <(RecordId left, RecordId right) => left.CompareTo(right) < 0;

    /// <summary>Whether one id sorts after another.</summary>
    public static bool operator >(RecordId left, RecordId right) => left.CompareTo(right) > 0;

    /// <summary>Whether one id sorts before another or is the same.</summary>
    public static bool operator <=(RecordId left, RecordId right) => left.CompareTo(right) <= 0;

    /// <summary>Whether one id sorts after another or is the same.</summary>
    public static bool operator >=(RecordId left, RecordId right) => left.CompareTo(right) >= 0;

    /// <summary>Hashes canonical JSON.</summary>
    /// <param name="canonicalJson">The canonical JSON of the seven hashed fields.</param>
    public static RecordId Compute(ReadOnlySpan<byte> canonicalJson)
    {
        Span<byte> hash = stackalloc byte[ByteLength];
        SHA256.HashData(canonicalJson, hash);
        return new RecordId(hash);
    }

    /// <summary>Reads 64 lower-case hex digits.</summary>
    /// <exception cref="FormatException">The text is no id.</exception>
    public static RecordId Parse(string s)
    {
        ArgumentNullException.ThrowIfNull(s);
        return Parse(s.AsSpan());
    }

    /// <inheritdoc cref="Parse(string)"/>
    public static RecordId Parse(ReadOnlySpan<char> s) =>
        TryParse(s, out RecordId id)
            ? id
            : throw new FormatException($"'{(s.Length <= 80 ? s : s[..80])}' is no record id: an id is {TextLength} lower-case hex digits");

    /// <summary>Reads 64 lower-case hex digits, and says whether the text is that.</summary>
    public static bool TryParse([NotNullWhen(true)] string? s, out RecordId result) => TryParse(s.AsSpan(), out result);

    /// <inheritdoc cref="TryParse(string?, out RecordId)"/>
    public static bool TryParse(ReadOnlySpan<char> s, out RecordId result)
    {
        result = default;
        if (s.Length != TextLength || s.IndexOfAnyInRange('A', 'F') >= 0) return false;
        Span<byte> bytes = stackalloc byte[ByteLength];
        if (Convert.FromHexString(s, bytes, out _, out _) != System.Buffers.OperationStatus.Done) return false;
        result = new RecordId(bytes);
        return true;
    }

    static RecordId IParsable<RecordId>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<RecordId>.TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out RecordId result) =>
        TryParse(s, out result);

    static RecordId ISpanParsable<RecordId>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Parse(s);

    static bool ISpanParsable<RecordId>.TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out RecordId result) =>
        TryParse(s, out result);

    /// <summary>Copies the 32 bytes.</summary>
    /// <exception cref="ArgumentException"><paramref name="destination"/> is shorter.</exception>
    public void CopyTo(Span<byte> destination) => Bytes(in _hash).CopyTo(destination);

    /// <inheritdoc/>
    public bool Equals(RecordId other) => Bytes(in _hash).SequenceEqual(Bytes(in other._hash));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is RecordId other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Unsafe.ReadUnaligned<int>(in Bytes(in _hash)[0]);

    /// <inheritdoc/>
    public int CompareTo(RecordId other) => Bytes(in _hash).SequenceCompareTo(Bytes(in other._hash));

    /// <summary>The id as 64 lower-case hex digits.</summary>
    public override string ToString() => Convert.ToHexStringLower(Bytes(in _hash));

    /// <inheritdoc/>
    public string ToString(string? format, IFormatProvider? formatProvider) => ToString();

    /// <inheritdoc/>
    public bool TryFormat(
        Span<char> destination, out int charsWritten, ReadOnlySpan<char> format = default, IFormatProvider? provider = null) =>
        Convert.TryToHexStringLower(Bytes(in _hash), destination, out charsWritten);

    /// <inheritdoc/>
    public bool TryFormat(
        Span<byte> utf8Destination, out int bytesWritten, ReadOnlySpan<char> format = default, IFormatProvider? provider = null) =>
        Convert.TryToHexStringLower(Bytes(in _hash), utf8Destination, out bytesWritten);

    private static ReadOnlySpan<byte> Bytes(in Hash hash) => hash;

    [InlineArray(ByteLength)]
    private struct Hash
    {
        private byte _first;
    }
}
