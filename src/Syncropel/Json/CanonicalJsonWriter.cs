using System.Buffers;
using System.Buffers.Text;
using System.Runtime.CompilerServices;
using System.Text;

namespace Syncropel.Json;

/// <summary>
/// Writes canonical JSON (RFC 8785) as UTF-8. It writes what it is told, in the order it is told: generated code sorts members
/// when it is compiled, so that nothing is sorted, buffered or parsed at run time. Separators are placed by the writer.
/// </summary>
/// <remarks>
/// Starts in a buffer of the caller's (usually on the stack), moves to the shared array pool when that is full, and gives the
/// rented array back in <see cref="Dispose"/>. Pass it by reference; a copy writes into the same buffer.
/// </remarks>
public ref struct CanonicalJsonWriter
{
    private const int SmallText = 4096;

    private Span<byte> _buffer;
    private byte[]? _rented;
    private int _length;

    /// <summary>Creates a writer that starts in <paramref name="initialBuffer"/>, which may be empty.</summary>
    public CanonicalJsonWriter(Span<byte> initialBuffer) => _buffer = initialBuffer;

    /// <summary>What has been written so far. Valid until the next write or <see cref="Dispose"/>.</summary>
    public readonly ReadOnlySpan<byte> Written => _buffer[.._length];

    /// <summary>The number of bytes written so far.</summary>
    public readonly int Length => _length;

    /// <summary>Opens an object: <c>{</c>.</summary>
    public void WriteStartObject() => Append((byte)'{');

    /// <summary>Closes an object: <c>}</c>.</summary>
    public void WriteEndObject() => Append((byte)'}');

    /// <summary>Opens an array: <c>[</c>.</summary>
    public void WriteStartArray() => Append((byte)'[');

    /// <summary>Closes an array: <c>]</c>.</summary>
    public void WriteEndArray() => Append((byte)']');

    /// <summary>Begins an element of an array; call it before each one.</summary>
    public void WriteElement() => Separate((byte)'[');

    /// <summary>Begins a member by a name that is already quoted, escaped and followed by a colon: <c>"title":</c>.</summary>
    /// <param name="quotedNameAndColon">
    /// The prepared name, as generated code has it in a UTF-8 literal; a canonical value that never changes may follow in it.
    /// </param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteName(scoped ReadOnlySpan<byte> quotedNameAndColon)
    {
        Separate((byte)'{');
        WriteRaw(quotedNameAndColon);
    }

    /// <summary>Begins a member by its bare name.</summary>
    /// <exception cref="CanonicalJsonException">The name has a lone surrogate.</exception>
    public void WriteName(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        Separate((byte)'{');
        WriteString(name);
        Append((byte)':');
    }

    /// <summary>Begins a member by its bare name, given as unescaped UTF-8.</summary>
    internal void WriteBareName(scoped ReadOnlySpan<byte> validUtf8)
    {
        Separate((byte)'{');
        WriteString(validUtf8);
        Append((byte)':');
    }

    /// <summary>Writes JSON that is canonical already.</summary>
    /// <remarks>Inlined, because the literals of generated code are then copied by a few moves of a known size.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteRaw(scoped ReadOnlySpan<byte> canonicalJson)
    {
        Reserve(canonicalJson.Length);
        canonicalJson.CopyTo(_buffer[_length..]);
        _length += canonicalJson.Length;
    }

    /// <summary>Writes <c>null</c>.</summary>
    public void WriteNull() => WriteRaw("null"u8);

    /// <summary>Writes <c>true</c> or <c>false</c>.</summary>
    public void WriteBoolean(bool value) => WriteRaw(value ? "true"u8 : "false"u8);

    /// <summary>Writes an integer exactly, digit by digit, beyond 2^53 too.</summary>
    public void WriteInteger(long value)
    {
        Reserve(20);
        Utf8Formatter.TryFormat(value, _buffer[_length..], out int written);
        _length += written;
    }

    /// <summary>Writes a number as ECMAScript prints it.</summary>
    /// <exception cref="CanonicalJsonException">The value is NaN or infinite.</exception>
    public void WriteNumber(double value)
    {
        Reserve(EcmaNumber.MaxLength);
        _length += EcmaNumber.Format(value, _buffer[_length..]);
    }

    /// <summary>Writes a string with the escapes of RFC 8785 and no others.</summary>
    /// <exception cref="CanonicalJsonException">The text has a lone surrogate, which UTF-8 cannot say.</exception>
    public void WriteString(scoped ReadOnlySpan<char> text)
    {
        Reserve(2 + text.Length);
        if (!PlainText.TryCopy(text, _buffer[(_length + 1)..]))
        {
            WriteSpecial(text);
            return;
        }

        _buffer[_length] = (byte)'"';
        _length += text.Length + 2;
        _buffer[_length - 1] = (byte)'"';
    }

    /// <summary>Writes a string given as unescaped UTF-8.</summary>
    internal void WriteString(scoped ReadOnlySpan<byte> validUtf8)
    {
        Append((byte)'"');
        while (true)
        {
            int escaped = validUtf8.IndexOfAny(JsonText.EscapedBytes);
            if (escaped < 0) break;
            WriteRaw(validUtf8[..escaped]);
            AppendEscape(validUtf8[escaped]);
            validUtf8 = validUtf8[(escaped + 1)..];
        }

        WriteRaw(validUtf8);
        Append((byte)'"');
    }

    /// <summary>Gives a rented buffer back. The writer cannot be used afterwards.</summary>
    public void Dispose()
    {
        byte[]? rented = _rented;
        this = default;
        if (rented is not null) ArrayPool<byte>.Shared.Return(rented);
    }

    /// <summary>Replaces everything from <paramref name="start"/> on; it must not get longer.</summary>
    internal void Overwrite(int start, scoped ReadOnlySpan<byte> json)
    {
        json.CopyTo(_buffer[start..]);
        _length = start + json.Length;
    }

    private void WriteSpecial(scoped ReadOnlySpan<char> text)
    {
        Reserve(2 + MostBytes(text));
        _buffer[_length++] = (byte)'"';
        int escaped = text.IndexOfAny(JsonText.EscapedChars);
        if (escaped < 0)
        {
            AppendTranscoded(text, 0);
        }
        else
        {
            AppendEscaped(text, escaped);
        }

        Append((byte)'"');
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Append(byte b)
    {
        if (_length == _buffer.Length) Grow(1);
        _buffer[_length++] = b;
    }

    // The last byte tells whether this is the first one inside: a string ends with a quote, so a bracket is always structure.
    private void Separate(byte opening)
    {
        int last = _length - 1;
        if ((uint)last >= (uint)_buffer.Length) ThrowNotInside(opening);
        if (_buffer[last] != opening) Append((byte)',');
    }

    private static void ThrowNotInside(byte opening) =>
        throw new InvalidOperationException(
            opening == '{' ? "a member stands in an object; open one first" : "an element stands in an array; open one first");

    // A UTF-16 code unit takes at most three bytes of UTF-8; for long texts counting is cheaper than reserving that much.
    private static int MostBytes(scoped ReadOnlySpan<char> text) =>
        text.Length <= SmallText ? 3 * text.Length : Encoding.UTF8.GetByteCount(text);

    private void AppendTranscoded(scoped ReadOnlySpan<char> text, int offset)
    {
        OperationStatus status = System.Text.Unicode.Utf8.FromUtf16(
            text, _buffer[_length..], out int read, out int written, replaceInvalidSequences: false);
        if (status != OperationStatus.Done) throw JsonText.LoneSurrogate(text[read], offset + read);
        _length += written;
    }

    private void AppendEscaped(scoped ReadOnlySpan<char> text, int escaped)
    {
        int done = 0;
        while (escaped >= 0)
        {
            // Escapes take more than was reserved for them, and what follows must not run out of room for that.
            Reserve(MostBytes(text.Slice(done, escaped)));
            AppendTranscoded(text.Slice(done, escaped), done);
            AppendEscape((byte)text[done + escaped]);
            done += escaped + 1;
            escaped = text[done..].IndexOfAny(JsonText.EscapedChars);
        }

        Reserve(MostBytes(text[done..]));
        AppendTranscoded(text[done..], done);
    }

    private void AppendEscape(byte b)
    {
        Reserve(6);
        _length += JsonText.Escape(b, _buffer[_length..]);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Reserve(int count)
    {
        if (_buffer.Length - _length < count) Grow(count);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Grow(int count)
    {
        int wanted = checked(_length + count);
        uint doubled = Math.Max((uint)wanted, 2u * (uint)_buffer.Length);
        byte[] larger = ArrayPool<byte>.Shared.Rent((int)Math.Min(doubled, (uint)Array.MaxLength));
        _buffer[.._length].CopyTo(larger);
        byte[]? before = _rented;
        _buffer = _rented = larger;
        if (before is not null) ArrayPool<byte>.Shared.Return(before);
    }
}
