using System.Collections.Frozen;

namespace Syncropel.Testing.Kernel.Ingest;

/// <summary>What a kernel's keeper decides about the records it takes.</summary>
/// <param name="MaxRecordBytes">The longest record, in bytes as it is received.</param>
/// <param name="Namespaces">The values that <c>body.namespace</c> may have; null where every one is known.</param>
internal sealed record IngestRules(int MaxRecordBytes, FrozenSet<string>? Namespaces);
