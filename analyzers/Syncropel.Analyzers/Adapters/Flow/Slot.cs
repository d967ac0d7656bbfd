using Microsoft.CodeAnalysis;

namespace Syncropel.Analyzers.Adapters.Flow;

/// <summary>What can hold a value: a variable, a field of the adapter, a capture of a graph, a member of an IR made by hand.</summary>
internal readonly struct Slot : IEquatable<Slot>
{
    private readonly object _of;
    private readonly object? _member;

    private Slot(object of, object? member)
    {
        _of = of;
        _member = member;
    }

    /// <summary>The variable. Null where it is something else.</summary>
    public ISymbol? Symbol => _of as ISymbol;

    /// <summary>What has the member. Null for variables.</summary>
    public object? Owner => _member is null ? null : _of;

    public static Slot Variable(ISymbol symbol) => new(symbol.OriginalDefinition, null);

    public static Slot Member(object owner, object member) => new(owner, member);

    public bool Equals(Slot other) => _of.Equals(other._of) && Equals(_member, other._member);

    public override bool Equals(object? obj) => obj is Slot other && Equals(other);

    public override int GetHashCode() => (_of.GetHashCode() * 397) ^ (_member?.GetHashCode() ?? 0);
}
