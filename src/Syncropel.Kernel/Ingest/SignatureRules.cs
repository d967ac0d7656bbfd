using System.Text.Json;
using Syncropel.Identities;

namespace Syncropel.Kernel.Ingest;

/// <summary>What the member <c>sig</c> of a record must be. A rule that is broken throws a refusal that names it.</summary>
internal static class SignatureRules
{
    private const string Field = "sig";

    public static string Read(JsonElement value)
    {
        Span<byte> signature = stackalloc byte[RecordSignature.ByteLength];
        string? text = value.ValueKind == JsonValueKind.String ? value.GetString() : null;
        return text is not null && RecordSignature.TryParse(text, signature)
            ? text
            : throw FieldRules.Wrong(
                Field,
                value,
                $"left out, or the base64url of {RecordSignature.ByteLength} bytes without padding, "
                    + $"{RecordSignature.TextLength} characters");
    }

    /// <summary>It is not hashed, so a second record that differs in it alone is the first one again.</summary>
    public static void Check(string signature, string actor, RecordId id)
    {
        switch (RecordSignature.Check(actor, id, signature))
        {
            case SignatureStatus.Unknown:
                throw FieldRules.Invalid(Field, $"cannot be checked: '{actor}' is no did:key of a P-256 key; leave it out");
            case SignatureStatus.Invalid:
                throw FieldRules.Invalid(
                    Field, $"does not hold: it is none of {actor} for record {id}; sign the canonical JSON of the seven hashed fields");
        }
    }
}
