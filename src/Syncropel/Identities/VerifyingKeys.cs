using System.Security.Cryptography;

namespace Syncropel.Identities;

/// <summary>
/// The public keys of DIDs. Making one takes longer than verifying with it, and records of few actors are read many times, so some
/// are kept. Safe for use by many threads.
/// </summary>
internal static class VerifyingKeys
{
    // Each DID has one place, and takes it from whichever was there: no more than these are kept, whatever is read.
    private static readonly VerifyingKey?[] Places = new VerifyingKey?[256];

    /// <summary>The key that a DID is; null where it is none of P-256.</summary>
    public static VerifyingKey? Of(string did)
    {
        ref VerifyingKey? place = ref Places[(uint)did.GetHashCode(StringComparison.Ordinal) % (uint)Places.Length];
        VerifyingKey? kept = Volatile.Read(ref place);
        if (kept?.Did == did) return kept;
        if (!DidKey.TryRead(did, out ECPoint point)) return null;
        var key = new VerifyingKey(did, point);
        Volatile.Write(ref place, key);
        return key;
    }
}
