using Syncropel.Generators.Diagnostics;
using Syncropel.Generators.Json;
using Syncropel.Generators.Model;

namespace Syncropel.Generators.Reading;

/// <summary>The C# names of one record's members and nested types, each of which can be given once.</summary>
internal sealed class MemberNames(SchemaScope scope, string typeName, bool isRoot)
{
    private readonly Dictionary<string, string> _givenTo = new(StringComparer.Ordinal);

    /// <summary>The name of the record.</summary>
    public string TypeName { get; } = typeName;

    /// <summary>Names a member's property. Null where another member has the name; that has been reported then.</summary>
    public string? Add(JsonMemberNode member)
    {
        string name = CSharpNames.Property(member.Name, TypeName, isRoot);
        return Give(name, member) ? name : null;
    }

    /// <summary>Names the types that a member brings along.</summary>
    public void AddTypes(TypeModel type, JsonMemberNode member)
    {
        switch (type)
        {
            case EnumType nested:
                Give(nested.TypeName, member);
                break;
            case ObjectType nested:
                Give(nested.Object.TypeName, member);
                break;
            case ArrayType array:
                AddTypes(array.Element, member);
                break;
            case OneOrManyType many:
                AddTypes(many.Many.Element, member);
                break;
        }
    }

    private bool Give(string name, JsonMemberNode member)
    {
        if (_givenTo.TryGetValue(name, out string? other))
        {
            scope.File.Report(SchemaRules.MemberNamesClash, member.NameSpan, other, member.Name, name, "rename one of the members");
            return false;
        }

        _givenTo.Add(name, member.Name);
        return true;
    }
}
