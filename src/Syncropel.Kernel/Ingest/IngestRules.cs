using System.Collections.Frozen;

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
