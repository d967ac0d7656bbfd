using System.Globalization;
using Syncropel.Generators.Diagnostics;
using Syncropel.Generators.Json;
using Syncropel.Generators.Reading;

namespace Syncropel.Generators.Typing;

/// <summary>The names in one record: of its properties, and of the types nested in it. Each is given once.</summary>
/// <param name="file">Where clashes are reported.</param>
/// <param name="typeName">The name of the record, which nothing in it can have.</param>
/// <param name="isRoot">Whether it is the body of a kind.</param>
/// <param name="reserved">Names that are taken by what the record inherits.</param>
internal sealed class NameScope(SchemaFile file, string typeName, bool isRoot, IReadOnlyList<string>? reserved = null)
{
    private readonly Dictionary<string, string> _given = new(StringComparer.Ordinal);

    /// <summary>The name of the record.</summary>
    public string TypeName { get; } = typeName;

    /// <summary>Gives a member the name that its author chose. Two of the same cannot be settled, and are reported.</summary>
    public string? GiveChosen(JsonMemberNode member, string name)
    {
        if (IsFree(name))
        {
            _given.Add(name, member.Name);
            return name;
        }

        bool isOther = _given.TryGetValue(name, out string? other);
        file.Report(SchemaRules.MemberNamesClash, member.NameSpan, isOther ? other! : TypeName, member.Name, name,
            "give one of them another \"csharpName\"");
        return null;
    }

    /// <summary>Names a member after its JSON name.</summary>
    public string GiveProperty(JsonMemberNode member)
    {
        string name = CSharpNames.Unique(member.Name, CSharpNames.Property(member.Name, TypeName, isRoot), taken => !IsFree(taken));
        _given.Add(name, member.Name);
        return name;
    }

    /// <summary>Names a nested type: as wished, or with the lowest number from 2 that makes it unique.</summary>
    public string GiveType(string wish)
    {
        string name = wish;
        for (int number = 2; !IsFree(name); number++) name = wish + "_" + number.ToString(CultureInfo.InvariantCulture);
        _given.Add(name, wish);
        return name;
    }

    private bool IsFree(string name) =>
        !_given.ContainsKey(name) && name != TypeName && !CSharpNames.IsTaken(name, isRoot) && !(reserved?.Contains(name) ?? false);
}
