using Microsoft.CodeAnalysis;

namespace Syncropel.Generators.Infrastructure;

/// <summary>A diagnostic as a value, until it is reported.</summary>
internal sealed record DiagnosticInfo(DiagnosticDescriptor Rule, LocationInfo Location, EquatableArray<string> Arguments)
{
    public Diagnostic ToDiagnostic()
    {
        object[] arguments = new object[Arguments.Count];
        for (int i = 0; i < arguments.Length; i++) arguments[i] = Arguments[i];
        return Diagnostic.Create(Rule, Location.ToLocation(), arguments);
    }
}
