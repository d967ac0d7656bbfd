using Microsoft.CodeAnalysis;

namespace Syncropel.Generators.Infrastructure;

/// <summary>A diagnostic as a value, until it is reported.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Location">The place in a schema file. Null for what is in no file of the project.</param>
/// <param name="Arguments">What the rule's message is filled with.</param>
internal sealed record DiagnosticInfo(DiagnosticDescriptor Rule, LocationInfo? Location, EquatableArray<string> Arguments)
{
    /// <summary>A second place that it is about. Null for none.</summary>
    public LocationInfo? Other { get; init; }

    public Diagnostic ToDiagnostic()
    {
        object[] arguments = new object[Arguments.Count];
        for (int i = 0; i < arguments.Length; i++) arguments[i] = Arguments[i];
        IEnumerable<Location>? others = Other is null ? null : [Other.ToLocation()];
        return Diagnostic.Create(Rule, Location?.ToLocation(), others, arguments);
    }
}
