using Syncropel.Generators.Infrastructure;

namespace Syncropel.Generators.Model;

/// <summary>What reading a file gave: a model where it is without fault, and all diagnostics.</summary>
internal sealed record ReadResult<T>(T? Model, Signature? Signature, EquatableArray<DiagnosticInfo> Diagnostics)
    where T : class;
