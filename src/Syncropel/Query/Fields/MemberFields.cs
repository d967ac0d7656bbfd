using System.ComponentModel;

namespace Syncropel.Query;

/// <summary>The members of an object that its schema does not name, as fields.</summary>
/// <typeparam name="TValue">The field that a member is.</typeparam>
public sealed class MemberFields<TValue>
    where TValue : Field
{
    private readonly string _path;
    private readonly Func<string, TValue> _member;

    /// <summary>Creates the fields below a path. Not meant to be called by hand.</summary>
    /// <param name="path">Where the object is in a record; <c>body</c> for the body itself.</param>
    /// <param name="member">Makes a member's field of its path.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public MemberFields(string path, Func<string, TValue> member)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(member);
        _path = path;
        _member = member;
    }

    /// <summary>The member of a name.</summary>
    /// <exception cref="ArgumentException">
    /// The name is no segment of a path, of letters, digits, <c>_</c> and <c>-</c>: queries cannot ask for it.
    /// </exception>
    public TValue this[string name] => _member(FieldPath.Member(_path, name));
}
