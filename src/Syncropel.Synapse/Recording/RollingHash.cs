using System.Security.Cryptography;
using System.Text.Json;
using Syncropel.Json;
using Syncropel.Synapse.Json;

namespace Syncropel.Synapse;

/// <summary>
/// The hash over the entries of a chain so far: of the hash before and the next entry. Equal hashes mean equal entries in equal order.
/// </summary>
internal static class RollingHash
{
    /// <summary>That of no entries.</summary>
    public static string Empty { get; } = new('0', 2 * SHA256.HashSizeInBytes);

    /// <summary>That of the entries that a chain has.</summary>
    public static string Of(ProvenanceChain chain) => chain.Aggregate(Empty, After);

    /// <summary>That with one entry more.</summary>
    /// <param name="before">The hash without it, in hex.</param>
    /// <param name="entry">The entry.</param>
    public static string After(string before, ProvenanceEntry entry)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Convert.FromHexString(before));
        hash.AppendData(CanonicalJson.Canonicalize(JsonSerializer.SerializeToUtf8Bytes(entry, SynapseJson.Context.ProvenanceEntry)));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
