using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Syncropel.Analyzers.Infrastructure;

namespace Syncropel.Analyzers.Adapters;

/// <summary>
/// Tells which values are absent from some valid IRs: members of SYNAPSE's types that can be null, where nothing before has asked. The
/// compiler's null analysis knows what has been asked; a <c>!</c> asks nothing, and is looked behind.
/// </summary>
internal sealed class Absence(SynapseFacts facts, CancellationToken cancellation)
{
    // Locals that are given to locals.
    private const int MostLocals = 4;

    /// <summary>The member that may be absent and that a value is, or is read from. Null for none.</summary>
    public IOperation? Of(IOperation value) => Of(value, 0);

    /// <summary>Whether a value is a member of the IR, or made of one, be it absent or not.</summary>
    public bool IsOfIR(IOperation value)
    {
        foreach (IOperation one in value.DescendantsAndSelf())
        {
            if (IsSynapses(one)) return true;
            if (one is ILocalReferenceOperation local && InitialOf(local)?.DescendantsAndSelf().Any(IsSynapses) == true) return true;
        }

        return false;
    }

    /// <summary>Whether a member of SYNAPSE's is there in every IR.</summary>
    public bool IsAlwaysThere(IPropertyReferenceOperation property) => IsSynapses(property) && !IsNullable(property.Property);

    /// <summary>Whether the compiler knows that a value may be null where it stands.</summary>
    public bool MayBeNull(IOperation value)
    {
        NullableFlowState state = StateOf(value);
        return state == NullableFlowState.None ? IsNeverAskedFor(value) : state == NullableFlowState.MaybeNull;
    }

    // What a ! stands behind is said not to be null, and is asked for as if the ! were not there.
    private NullableFlowState StateOf(IOperation value)
    {
        if (value.SemanticModel is not { } model || Bare(value.Syntax) is not ExpressionSyntax syntax) return NullableFlowState.None;
        TypeInfo type = IsSuppressed(syntax)
            ? model.GetSpeculativeTypeInfo(syntax.SpanStart, syntax, SpeculativeBindingOption.BindAsExpression)
            : model.GetTypeInfo(syntax, cancellation);
        return type.Nullability.FlowState;
    }

    private static bool IsSuppressed(SyntaxNode syntax)
    {
        SyntaxNode? at = syntax.Parent;
        while (at is ParenthesizedExpressionSyntax) at = at.Parent;
        return at.IsKind(SyntaxKind.SuppressNullableWarningExpression);
    }

    private IOperation? Of(IOperation value, int locals)
    {
        IOperation at = value.WithoutConversions();
        return at switch
        {
            IPropertyReferenceOperation property when IsSynapses(property) && IsNullable(property.Property) =>
                MayBeNull(at) && !Circumstances.IsSettledByModality(property) && !IsAskedElsewhere(property) ? at : null,
            IConditionalAccessOperation access => MayBeNull(at) ? Of(access.Operation, locals) : null,
            ILocalReferenceOperation local when locals < MostLocals && MayBeNull(at) => OfLocal(local, locals),
            _ => null,
        };
    }

    private IOperation? OfLocal(ILocalReferenceOperation local, int locals)
    {
        if (InitialOf(local) is { } initial && OfArms(initial, locals) is { } first) return first;
        foreach (ILocalReferenceOperation mention in LocalUses.Around(local).Mentions(local.Local))
        {
            if (mention.Parent is not ISimpleAssignmentOperation assignment || assignment.Target != mention) continue;
            if (OfArms(assignment.Value, locals) is { } other) return other;
        }

        return null;
    }

    private IOperation? OfArms(IOperation value, int locals) =>
        Arms.Of(value).Select(arm => Of(arm, locals + 1)).FirstOrDefault(static one => one is not null);

    private static IOperation? InitialOf(ILocalReferenceOperation local) =>
        LocalUses.Around(local).Declarator(local.Local)?.GetVariableInitializer()?.Value;

    // A flag, a count or a helper may know what the compiler does not: bool has = ir.Payload.Content is not null.
    private bool IsAskedElsewhere(IPropertyReferenceOperation member) => Circumstances.IsAsked(member, one => one switch
    {
        ILocalReferenceOperation local => InitialOf(local)?.DescendantsAndSelf().Any(part => Tells(part, member)) == true,
        IInvocationOperation { TargetMethod: { ReturnType.SpecialType: SpecialType.System_Boolean } asked } =>
            CodeBodies.Of(asked, facts.Compilation, cancellation).Any(body => body.Descendants().Any(part => Tells(part, member))),
        IConditionalAccessOperation { Operation: var operation } => Tells(operation.WithoutConversions(), member),
        _ => false,
    });

    private bool Tells(IOperation part, IPropertyReferenceOperation member) =>
        part is IPropertyReferenceOperation other && IsSynapses(other)
            && (other.Property.Name == member.Property.Name || Circumstances.IsOfModality(other, member));

    private bool IsSynapses(IOperation operation) => operation is IPropertyReferenceOperation { Property: var property }
        && SymbolEqualityComparer.Default.Equals(property.ContainingAssembly, facts.AdapterBase.ContainingAssembly);

    private static bool IsNullable(IPropertySymbol property) =>
        property.NullableAnnotation == NullableAnnotation.Annotated
        || property.Type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T;

    // Where null analysis is off nobody knows what was asked, and a second mention of the member may be the question.
    private static bool IsNeverAskedFor(IOperation value)
    {
        if (value is not IPropertyReferenceOperation property) return false;
        IOperation root = value;
        while (root.Parent is { } parent) root = parent;
        return root.Descendants().Count(one => one is IPropertyReferenceOperation other
            && SymbolEqualityComparer.Default.Equals(other.Property, property.Property)) == 1;
    }

    private static SyntaxNode Bare(SyntaxNode syntax)
    {
        SyntaxNode at = syntax;
        while (Inside(at) is { } inside) at = inside;
        return at;
    }

    private static ExpressionSyntax? Inside(SyntaxNode syntax) => syntax switch
    {
        PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } suppressed => suppressed.Operand,
        ParenthesizedExpressionSyntax parenthesized => parenthesized.Expression,
        _ => null,
    };
}
