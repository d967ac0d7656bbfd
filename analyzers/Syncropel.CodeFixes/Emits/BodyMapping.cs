using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Syncropel.Analyzers.Emits;
using Syncropel.Analyzers.Infrastructure;
using Syncropel.Generators.Reading;

namespace Syncropel.CodeFixes.Emits;

/// <summary>Says the members of a body by the properties of a type, where all of them can be said, and nothing else would be.</summary>
internal sealed class BodyMapping(INamedTypeSymbol type, SdkFacts facts, SemanticModel model, int position)
{
    private readonly ValueTexts _values = new(facts, model);

    /// <summary>The members as an initialiser says them: <c>Title = "Glow"</c>. Null where the type cannot say the same.</summary>
    public List<string>? Map(BodyLiteral body, string kind)
    {
        if (type.IsAbstract || type.IsGenericType) return null;
        var members = new List<string>();
        var given = new HashSet<string>(StringComparer.Ordinal);
        foreach (BodyMember member in body.Members)
        {
            if (member.Name == "kind" && member.Text == kind) continue;
            string name = CSharpNames.Property(member.Name, type.Name, isRoot: true);
            if (Property(name) is not { } property || !given.Add(name) || _values.Of(member, property.Type) is not { } value) return null;
            members.Add($"{name} = {value}");
        }

        return SaysNoMore(given) ? members : null;
    }

    private IPropertySymbol? Property(string name)
    {
        foreach (ISymbol member in type.GetMembers(name))
        {
            if (member is IPropertySymbol { SetMethod: { } setter, IsStatic: false } property && !IsRest(property)
                && model.IsAccessible(position, setter))
            {
                return property;
            }
        }

        return null;
    }

    // Whatever the untyped body leaves out must be left out by the type as well: no required member, no constant, no default.
    private bool SaysNoMore(HashSet<string> given)
    {
        foreach (ISymbol member in type.GetMembers())
        {
            if (member is not IPropertySymbol { IsStatic: false, DeclaredAccessibility: Accessibility.Public } property) continue;
            if (given.Contains(property.Name) || IsRest(property)) continue;
            if (property.IsRequired || property.SetMethod is null || !IsPlain(property)) return false;
        }

        return true;
    }

    private static bool IsPlain(IPropertySymbol property)
    {
        foreach (SyntaxReference reference in property.DeclaringSyntaxReferences)
        {
            if (reference.GetSyntax() is PropertyDeclarationSyntax { Initializer: null, ExpressionBody: null }) return true;
        }

        return false;
    }

    // What holds the members that no schema declares; empty unless it is given.
    private static bool IsRest(IPropertySymbol property) => property.Name is "UnknownMembers" or "AdditionalMembers";
}
