using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Syncropel.Analyzers.Infrastructure;

namespace Syncropel.Analyzers.Adapters;

/// <summary>Reads what one operation does, without what stands in it.</summary>
/// <param name="steps">Where that is written down.</param>
/// <param name="apis">What is impure.</param>
/// <param name="allowed">What is allowed all the same.</param>
/// <param name="place">Where the operation stands.</param>
internal readonly struct StepReader(ImmutableArray<Step>.Builder steps, ImpureApis apis, AllowedUses allowed, SyntaxNode place)
{
    /// <summary>Whether a lambda does it.</summary>
    public bool IsInLambda { get; init; }

    /// <summary>Whether it runs while a type starts, and may write to its statics.</summary>
    public bool IsStart { get; init; }

    /// <summary>Adds the steps of an operation.</summary>
    public void Read(IOperation at)
    {
        switch (at)
        {
            case IInvocationOperation call:
                ReadCall(call);
                break;
            case IObjectCreationOperation { Constructor: { } constructor }:
                if (!AllowedUses.IsSeededRandom(constructor)) AddCall(constructor);
                break;
            case IMethodReferenceOperation reference:
                AddCall(reference.Method, reference.Instance, reference.IsVirtual);
                break;
            case IMemberReferenceOperation reference:
                ReadMember(reference);
                break;
            case IArrayElementReferenceOperation when Mutations.OfWrite(at) is { } mutation:
                AddMutation(mutation);
                break;
            case ILockOperation:
                AddImpure("lock", ImpureGroups.Locks);
                break;
            default:
                foreach (IMethodSymbol implied in ImpliedCalls.Of(at)) AddCall(implied);
                break;
        }
    }

    /// <summary>Adds a call.</summary>
    public void AddCall(IMethodSymbol method, IOperation? instance = null, bool isVirtual = false)
    {
        if (apis.GroupOf(method) is { } group)
        {
            AddImpure(Names.Of(method), group);
            return;
        }

        IMethodSymbol target = (method.ReducedFrom ?? method).OriginalDefinition;
        bool isFollowed = IsOfSource(target) || target.IsAbstract || target.IsVirtual || target.IsOverride;
        if (!isFollowed || apis.IsPureByChoice(target) || IsLeftOut(target)) return;
        steps.Add(new CallStep(place, IsInLambda, new CodeKey(target, CodePart.Body))
        {
            IsVirtual = instance is not null && isVirtual,
            IsOnThis = instance is not null && IsThis(instance),
            Receiver = instance is null ? null : ExactTypes.Of(instance),
        });
        foreach (IMethodSymbol starter in target.ContainingType?.StaticConstructors ?? [])
        {
            if (!starter.IsImplicitlyDeclared) AddStart(starter.ContainingType);
        }
    }

    private void ReadCall(IInvocationOperation call)
    {
        if (allowed.IsOnClockOfAdapter(call.Instance) || allowed.IsPartOfImpure(call.Instance, call.TargetMethod)) return;
        if (call.Instance is { } instance && AllowedUses.IsOfRandom(call.TargetMethod))
        {
            if (LocalOrigins.Of(instance) is IMemberReferenceOperation) AddImpure(Names.Of(call.TargetMethod), ImpureGroups.Random);
            return;
        }

        AddCall(call.TargetMethod, call.Instance, call.IsVirtual);
        if (Mutations.OfCall(call) is { } mutation) AddMutation(mutation);
    }

    private void ReadMember(IMemberReferenceOperation reference)
    {
        if (!IsStart && Mutations.OfWrite(reference) is { } mutation) AddMutation(mutation);
        switch (reference)
        {
            case IPropertyReferenceOperation property:
                if (allowed.IsOnClockOfAdapter(property.Instance) || allowed.IsPartOfImpure(property.Instance, property.Property)) return;
                ReadProperty(property);
                break;
            case IEventReferenceOperation { Event.AddMethod: { } add }:
                AddCall(add, reference.Instance, isVirtual: true);
                return;
            case IFieldReferenceOperation { Field: { IsStatic: true, IsConst: false } field } when IsOfSource(field):
                AddStart(field.ContainingType);
                if (!field.IsReadOnly && !Writes.IsWritten(reference)) AddStatic(field, isInside: false);
                break;
        }

        if (IsRunLater(reference.Type) && IsOfSource(reference.Member))
        {
            steps.Add(new CallStep(place, IsInLambda, new CodeKey(reference.Member.OriginalDefinition, CodePart.Delegate)));
        }
    }

    private void ReadProperty(IPropertyReferenceOperation reference)
    {
        IPropertySymbol property = reference.Property;
        bool isVirtual = reference.Instance?.Syntax is not BaseExpressionSyntax;
        bool isWritten = Writes.IsWritten(reference);
        if (!Writes.IsOnlyWritten(reference) && property.GetMethod is { } getter) AddCall(getter, reference.Instance, isVirtual);
        if (isWritten && property.SetMethod is { } setter) AddCall(setter, reference.Instance, isVirtual);
        if (!property.IsStatic || !IsOfSource(property) || !CodeBodies.IsAuto(property)) return;
        AddStart(property.ContainingType);
        if (property.SetMethod is not null && !isWritten) AddStatic(property, isInside: false);
    }

    private void AddMutation(Mutation mutation)
    {
        if (mutation.Member.IsStatic) AddStatic(mutation.Member, mutation.IsInside);
        else steps.Add(new StateStep(place, IsInLambda, mutation.Member));
    }

    // A property with code of its own is followed into that.
    private void AddStatic(ISymbol member, bool isInside)
    {
        if (IsStart || apis.IsPureByChoice(member) || IsGenerated(member)) return;
        if (member is IPropertySymbol property && !isInside && IsOfSource(property) && !CodeBodies.IsAuto(property)) return;
        AddImpure(Names.Of(member), isInside ? ImpureGroups.Caches : ImpureGroups.Statics);
    }

    private void AddStart(INamedTypeSymbol type)
    {
        if (type.TypeKind == TypeKind.Enum) return;
        steps.Add(new CallStep(place, IsInLambda, new CodeKey(type.OriginalDefinition, CodePart.StaticStart)));
    }

    private void AddImpure(string name, string group) => steps.Add(new ImpureStep(place, IsInLambda, name, group));

    private static bool IsThis(IOperation instance) =>
        instance.WithoutBuiltInConversions() is IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance };

    private static bool IsRunLater(ITypeSymbol? type) => type is { TypeKind: TypeKind.Delegate }
        or INamedTypeSymbol { MetadataName: "Lazy`1", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } };

    // What a tool writes keeps what it has read once, such as the texts of a resource file, and nobody can change how.
    private static bool IsGenerated(ISymbol member) => IsMarked(member, "GeneratedCodeAttribute")
        || IsMarked(member.ContainingType, "GeneratedCodeAttribute");

    // Calls of [Conditional] methods are in some builds only.
    private static bool IsLeftOut(IMethodSymbol method) => IsMarked(method, "ConditionalAttribute");

    private static bool IsMarked(ISymbol symbol, string name)
    {
        foreach (AttributeData attribute in symbol.GetAttributes())
        {
            if (attribute.AttributeClass?.Name == name) return true;
        }

        return false;
    }

    private static bool IsOfSource(ISymbol member) => AllowedUses.IsOfSource(member);
}
