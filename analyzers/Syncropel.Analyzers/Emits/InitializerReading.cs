using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Syncropel.Analyzers.Infrastructure;

namespace Syncropel.Analyzers.Emits;

/// <summary>Reads the members of a body from the initialiser of an object.</summary>
internal static class InitializerReading
{
    /// <summary>Reads <c>["name"] = value</c> and <c>{ "name", value }</c>. False where something else is among them.</summary>
    public static bool Read(IObjectOrCollectionInitializerOperation? initializer, BodyLiteral body)
    {
        if (initializer is null) return true;
        foreach (IOperation element in initializer.Initializers)
        {
            (IOperation? name, IOperation? value) = element switch
            {
                ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Arguments.Length: 1 } at } set =>
                    (at.Arguments[0].Value, set.Value),
                IInvocationOperation { TargetMethod.Name: "Add", Arguments: { Length: 2 } given } => (given[0].Value, given[1].Value),
                _ => default,
            };
            if (name is not { ConstantValue.Value: string text } || value is null)
            {
                body.IsWhole = false;
                continue;
            }

            body.Members.Add(Element(text, element, value));
        }

        return true;
    }

    /// <summary>Reads an anonymous object, whose members the serializer names as C# does.</summary>
    public static bool Read(IAnonymousObjectCreationOperation anonymous, BodyLiteral body)
    {
        ImmutableArray<IOperation> members = anonymous.Initializers;
        foreach (IOperation member in members)
        {
            if (member is not ISimpleAssignmentOperation { Target: IPropertyReferenceOperation property } set) return false;
            body.Members.Add(Element(property.Property.Name, member, set.Value));
        }

        return true;
    }

    // { title } says the name by the value; then the operation's syntax is the value's.
    private static BodyMember Element(string name, IOperation element, IOperation value)
    {
        SyntaxNode syntax = element.Syntax.Parent is AnonymousObjectMemberDeclaratorSyntax declarator ? declarator : element.Syntax;
        var made = BodyValue.Of(value.WithoutImplicitConversions());
        return new BodyMember(name, BodyMemberForm.Element, syntax.GetLocation(), syntax, made);
    }
}
