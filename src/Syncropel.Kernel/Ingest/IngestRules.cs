using System.Collections.Frozen;
using System.Runtime.InteropServices;
using System.Text.Json;
using Syncropel.Json;

namespace Syncropel.Kernel.Ingest;

/// <summary>What a kernel's keeper decides about the records it takes.</summary>
/// <param name="MaxRecordBytes">The longest record, in bytes as it is received.</param>
/// <param name="Namespaces">The values that <c>body.namespace</c> may have; null where every one is known.</param>
internal sealed record IngestRules(int MaxRecordBytes, FrozenSet<string>? Namespaces)
{
    /// <exception cref="RefusalException">The record is too long.</exception>
    public void CheckSize(int length)
    {
        if (length > MaxRecordBytes) throw TooLarge($"{length}");
    }

    /// <summary>The refusal of a record that is too long.</summary>
    /// <param name="bytes">How many bytes it has, in words.</param>
    public RefusalException TooLarge(string bytes) => new(new(
        RefusalCode.RecordTooLarge,
        $"The record has {bytes} bytes, and this kernel takes at most {MaxRecordBytes}; send less in 'body'."));

    /// <summary>The most digits of a number.</summary>
    public int MaxDigits { get; init; } = NumberLimit.MostDigits;

    /// <exception cref="RefusalException">A number in the body is too long.</exception>
    public void CheckNumbers(JsonElement body)
    {
        ReadOnlySpan<byte> json = JsonMarshal.GetRawUtf8Value(body);
        if (NumberLimit.Find(json, MaxDigits) is not { } offset) return;
        string path = string.Concat("$.body", JsonPath.Locate(json, offset).AsSpan(1));
        throw new RefusalException(new(
            RefusalCode.InvalidRecord,
            $"The number at {path} has more than {MaxDigits} digits, the most that this kernel takes; send it as a string.")
        {
            Field = "body",
            Path = path,
        });
    }

    /// <exception cref="RefusalException">The kernel does not know the namespace.</exception>
    public void CheckNamespace(string? name)
    {
        if (name is null || Namespaces is not { } known || known.Contains(name)) return;
        string remedy = known.Count == 0
            ? "it knows none, so leave it out."
            : $"it knows {string.Join(", ", known.Order(StringComparer.Ordinal))}.";
        throw new RefusalException(new(
            RefusalCode.NamespaceRejected, $"'body.namespace' is '{name}', which this kernel does not know; {remedy}")
        {
            Field = "body.namespace",
        });
    }
}
