using System.ComponentModel;

namespace Syncropel.Query;

/// <summary>A field that is an object whose members have all one type: <c>Fields.Labels["en"]</c>.</summary>
/// <typeparam name="TValue">The field that a member is.</typeparam>
/// <typeparam name="TNull">Whether the object may be null.</typeparam>
public sealed class MapField<TValue, TNull> : NestedField<TNull>
    where TValue : Field
    where TNull : struct
{
    private readonly MemberFields<TValue> _members;

    /// <summary>Creates the field at a path. Not meant to be called by hand.</summary>
    /// <param name="path">Where the field is in a record.</param>
    /// <param name="member">Makes a member's field of its path.</param>
    /// <exception cref="ArgumentException">The path is none that a query can ask for.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public MapField(string path, Func<string, TValue> member)
        : base(path) => _members = new MemberFields<TValue>(path, member);

    /// <inheritdoc cref="MemberFields{TValue}.this[string]"/>
    public TValue this[string name] => _members[name];
}
