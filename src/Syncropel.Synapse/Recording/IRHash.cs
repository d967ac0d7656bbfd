using System.Security.Cryptography;
using Syncropel.Json;

namespace Syncropel.Synapse;

/// <summary>What a hop's record says of a whole IR.</summary>
internal static class IRHash
{
    /// <summary>The SHA-256 of the IR's canonical JSON, in lower-case hex.</summary>
    /// <exception cref="CanonicalJsonException">The IR's data has no canonical form, such as a number that is no finite double.</exception>
    public static string Of(CanonicalIR ir) => Convert.ToHexStringLower(SHA256.HashData(CanonicalJson.Canonicalize(ir.ToUtf8Json())));
}
