using Syncropel.Generators.Infrastructure;

namespace Syncropel.Generators.Model;

/// <summary>What reading a file gave: a model where it is without fault, and all diagnostics.</summary>
internal sealed record FileReading<T>(T? Model, Signature? Signature, EquatableArray<DiagnosticInfo> Diagnostics)
    where T : class
{
    /// <summary>The other kinds that the file refers to, each with the place, so that an unknown one can be reported there.</summary>
    public EquatableArray<KindReference> References { get; init; }
}

/// <summary>A <c>$ref</c> to the file of another kind.</summary>
internal sealed record KindReference(string Kind, LocationInfo Location);
