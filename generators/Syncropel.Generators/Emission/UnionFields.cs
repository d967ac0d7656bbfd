using Syncropel.Generators.Model;
using Syncropel.Grammar;

namespace Syncropel.Generators.Emission;

/// <summary>The members that can be asked for without knowing which case of a union a value is.</summary>
internal static class UnionFields
{
    /// <summary>
    /// The discriminator, and the members that all cases have with one type. A type that is declared in a case is its own, and a
    /// case's name goes before a member's.
    /// </summary>
    public static IEnumerable<MemberModel> CommonTo(UnionModel union)
    {
        foreach (MemberModel member in union.Cases[0].Object.Members)
        {
            if (!FieldPathGrammar.IsSegment(member.JsonName) || IsCase(union, member.CSharpName)) continue;
            if (member.JsonName == union.Discriminator)
            {
                yield return member with { Type = Discriminator(union) };
            }
            else if (!BringsType(member.Type) && IsInAll(union, member))
            {
                yield return member;
            }
        }
    }

    // Each case has a constant of its own, which together are values of one type, unless "1" is told from 1.
    private static TypeModel Discriminator(UnionModel union)
    {
        ConstType first = union.Cases[0].Constant;
        foreach (UnionCase @case in union.Cases)
        {
            if (@case.Constant.Kind != first.Kind) return new RawType();
        }

        return first;
    }

    private static bool IsCase(UnionModel union, string name)
    {
        foreach (UnionCase @case in union.Cases)
        {
            if (@case.Object.TypeName == name) return true;
        }

        return false;
    }

    private static bool IsInAll(UnionModel union, MemberModel member)
    {
        foreach (UnionCase @case in union.Cases)
        {
            bool found = false;
            foreach (MemberModel other in @case.Object.Members)
            {
                found |= other.JsonName == member.JsonName && other.CSharpName == member.CSharpName && other.Type.Equals(member.Type);
            }

            if (!found) return false;
        }

        return true;
    }

    private static bool BringsType(TypeModel type)
    {
        if (type is EnumType or ObjectType or UnionType or TupleType) return true;
        foreach ((TypeModel part, _) in FieldNaming.Parts(type, ""))
        {
            if (BringsType(part)) return true;
        }

        return false;
    }
}
