using System.Buffers;
using System.Buffers.Text;

namespace Syncropel.Identities;

/// <summary>The text of a record's member <c>sig</c>: the base64url of 64 bytes without padding.</summary>
internal static class RecordSignature
{
    /// <summary>The number of bytes of a signature: two numbers of the size of the curve.</summary>
    public const int ByteLength = 64;

    /// <summary>The number of characters of its text.</summary>
    public const int TextLength = 86;

    public static string Format(ReadOnlySpan<byte> signature) => Base64Url.EncodeToString(signature);

    /// <summary>Reads a signature, and says whether the text is exactly one: each has one text.</summary>
    public static bool TryParse(string text, Span<byte> signature) =>
        text.Length == TextLength
        && Base64Url.DecodeFromChars(text, signature, out _, out int written) == OperationStatus.Done
        && written == ByteLength;

    /// <summary>Judges a signature that is there.</summary>
    /// <param name="actor">The record's actor.</param>
    /// <param name="id">The id that its content has.</param>
    /// <param name="text">The member <c>sig</c>; null where it is no text.</param>
    public static SignatureStatus Check(string actor, RecordId id, string? text)
    {
        if (text is null) return SignatureStatus.Invalid;
        if (VerifyingKeys.Of(actor) is not { } key) return SignatureStatus.Unknown;
        Span<byte> signature = stackalloc byte[ByteLength];
        return TryParse(text, signature) && key.HasSigned(id, signature) ? SignatureStatus.Valid : SignatureStatus.Invalid;
    }
}
