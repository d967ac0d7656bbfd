using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Syncropel.Analyzers.Infrastructure;

namespace Syncropel.Analyzers.Adapters;

/// <summary>Reads what a piece of code does, without following it.</summary>
internal sealed class CodeReader(SynapseFacts facts, ImpureApis apis, CancellationToken cancellation)
{
    /// <summary>How many operations a body may have; a longer one is not looked into.</summary>
    public const int MostOperations = 200_000;

    private readonly ImmutableArray<Step>.Builder _steps = ImmutableArray.CreateBuilder<Step>();

    /// <summary>The steps of a piece of code, in the order of the source.</summary>
    public ImmutableArray<Step> Read(CodeKey code)
    {
        switch (code)
        {
            case { Part: CodePart.Body, Symbol: IMethodSymbol method }:
                ReadMethod(method);
                break;
            case { Part: CodePart.StaticStart, Symbol: INamedTypeSymbol type }:
                ReadInitializers(type, isStatic: true);
                foreach (IMethodSymbol constructor in type.StaticConstructors) ReadBody(constructor, isStart: true);
                break;
            case { Part: CodePart.InstanceStart, Symbol: INamedTypeSymbol type }:
                ReadInitializers(type, isStatic: false);
                break;
            case { Part: CodePart.Delegate }:
                ReadDelegates(code.Symbol);
                break;
        }

        return _steps.ToImmutable();
    }

    private void ReadMethod(IMethodSymbol method)
    {
        ReadBody(method, isStart: method.MethodKind == MethodKind.StaticConstructor);
        if (method.MethodKind != MethodKind.Constructor || method.ContainingType is not { } type) return;

        // What runs besides the body: the initialisers, and the constructor of the base where none is named.
        SyntaxNode? place = type.DeclaringSyntaxReferences.Length > 0 ? type.DeclaringSyntaxReferences[0].GetSyntax(cancellation) : null;
        if (place is null) return;
        _steps.Add(new CallStep(place, IsInLambda: false, new CodeKey(type, CodePart.InstanceStart)));
        if (type.BaseType is not { SpecialType: SpecialType.None } parent) return;
        foreach (IMethodSymbol constructor in parent.InstanceConstructors)
        {
            if (constructor.Parameters.IsEmpty) AddCall(place, false, constructor, static step => step);
        }
    }

    private void ReadBody(IMethodSymbol method, bool isStart)
    {
        foreach (IOperation body in CodeBodies.Of(method, facts.Compilation, cancellation)) ReadTree(body, isStart);
    }

    private void ReadInitializers(INamedTypeSymbol type, bool isStatic)
    {
        foreach (ISymbol member in type.GetMembers())
        {
            if (member.IsStatic != isStatic || member is not (IFieldSymbol { IsImplicitlyDeclared: false, IsConst: false } or IPropertySymbol)) continue;
            if (CodeBodies.InitializerOf(member, facts.Compilation, cancellation) is { } value) ReadTree(value, isStart: true);
        }
    }

    // What a delegate is made of runs when the delegate does; what else makes it has run long before.
    private void ReadDelegates(ISymbol member)
    {
        if (CodeBodies.InitializerOf(member, facts.Compilation, cancellation) is { } initial) ReadFunctions(initial);
        foreach (IMethodSymbol constructor in member.ContainingType.Constructors)
        {
            foreach (IOperation body in CodeBodies.Of(constructor, facts.Compilation, cancellation))
            {
                foreach (IOperation operation in body.Descendants())
                {
                    if (operation is IAssignmentOperation { Target: IMemberReferenceOperation target } assignment
                        && SymbolEqualityComparer.Default.Equals(target.Member.OriginalDefinition, member))
                    {
                        ReadFunctions(assignment.Value);
                    }
                }
            }
        }
    }

    private void ReadFunctions(IOperation value)
    {
        foreach (IOperation operation in value.DescendantsAndSelf())
        {
            if (operation is IAnonymousFunctionOperation or IMethodReferenceOperation) ReadTree(operation, isStart: false);
        }
    }

    // A local function runs where it is called, nameof never, and a lambda, as far as anybody can tell, where it is made; but not what
    // the start of a type keeps for later.
    private void ReadTree(IOperation root, bool isStart)
    {
        var open = new Stack<(IOperation Operation, bool IsInLambda)>();
        open.Push((root, false));
        for (int count = 0; open.Count > 0 && count < MostOperations; count++)
        {
            (IOperation at, bool isInLambda) = open.Pop();
            if (at is INameOfOperation || (at is ILocalFunctionOperation && at != root)) continue;
            if (at is IAnonymousFunctionOperation && isStart) continue;
            isInLambda |= at is IAnonymousFunctionOperation;
            Look(at, isInLambda, isStart);
            foreach (IOperation child in at.ChildOperations.Reverse()) open.Push((child, isInLambda));
        }
    }

    private void Look(IOperation at, bool isInLambda, bool isStart)
    {
        switch (at)
        {
            case IInvocationOperation call:
                LookAtCall(call, isInLambda);
                break;
            case IObjectCreationOperation { Constructor: { } constructor } creation:
                if (!IsSeededRandom(creation)) AddCall(at.Syntax, isInLambda, constructor, static step => step);
                break;
            case IMethodReferenceOperation reference:
                AddCall(at.Syntax, isInLambda, reference.Method, step => On(step, reference.Instance, reference.IsVirtual));
                break;
            case IMemberReferenceOperation reference:
                LookAtMember(reference, isInLambda, isStart);
                break;
            case IArrayElementReferenceOperation when Mutations.OfWrite(at) is { } mutation:
                AddMutation(at.Syntax, isInLambda, mutation);
                break;
            case ILockOperation:
                _steps.Add(new ImpureStep(at.Syntax, isInLambda, "lock", ImpureGroups.Locks));
                break;
            default:
                foreach (IMethodSymbol implied in ImpliedCalls.Of(at)) AddCall(at.Syntax, isInLambda, implied, static step => step);
                break;
        }
    }

    private void LookAtCall(IInvocationOperation call, bool isInLambda)
    {
        if (IsOnClockOfAdapter(call.Instance) || IsPartOfImpure(call.Instance, call.TargetMethod)) return;
        if (call.TargetMethod is { ContainingType.Name: "Random", IsStatic: false } && IsOfRandom(call.TargetMethod))
        {
            if (LocalOrigins.Of(call.Instance!) is not IMemberReferenceOperation) return;
            _steps.Add(new ImpureStep(call.Syntax, isInLambda, Names.Of(call.TargetMethod), ImpureGroups.Random));
            return;
        }

        AddCall(call.Syntax, isInLambda, call.TargetMethod, step => On(step, call.Instance, call.IsVirtual));
        if (Mutations.OfCall(call) is { } mutation) AddMutation(call.Syntax, isInLambda, mutation);
    }

    private void LookAtMember(IMemberReferenceOperation reference, bool isInLambda, bool isStart)
    {
        if (!isStart && Mutations.OfWrite(reference) is { } mutation) AddMutation(reference.Syntax, isInLambda, mutation);
        switch (reference)
        {
            case IPropertyReferenceOperation property:
                if (IsOnClockOfAdapter(property.Instance) || IsPartOfImpure(property.Instance, property.Property)) return;
                LookAtProperty(property, isInLambda);
                break;
            case IEventReferenceOperation { Event.AddMethod: { } add }:
                AddCall(reference.Syntax, isInLambda, add, step => On(step, reference.Instance, isVirtual: true));
                break;
            case IFieldReferenceOperation { Field: { IsStatic: true, IsConst: false, ContainingType.TypeKind: not TypeKind.Enum } field } when IsOfSource(field):
                _steps.Add(new CallStep(reference.Syntax, isInLambda, new CodeKey(field.ContainingType.OriginalDefinition, CodePart.StaticStart)));
                if (!isStart && !field.IsReadOnly && !Writes.IsWritten(reference)) AddStatic(reference.Syntax, isInLambda, field, isInside: false);
                break;
        }

        if (reference.Type?.TypeKind == TypeKind.Delegate && IsOfSource(reference.Member) && reference is not IEventReferenceOperation)
        {
            _steps.Add(new CallStep(reference.Syntax, isInLambda, new CodeKey(reference.Member.OriginalDefinition, CodePart.Delegate)));
        }
    }

    private void LookAtProperty(IPropertyReferenceOperation reference, bool isInLambda)
    {
        IPropertySymbol property = reference.Property;
        bool isVirtual = reference.Instance?.Syntax is not Microsoft.CodeAnalysis.CSharp.Syntax.BaseExpressionSyntax;
        if (!Writes.IsOnlyWritten(reference) && property.GetMethod is { } getter)
        {
            AddCall(reference.Syntax, isInLambda, getter, step => On(step, reference.Instance, isVirtual));
        }

        if (Writes.IsWritten(reference) && property.SetMethod is { } setter)
        {
            AddCall(reference.Syntax, isInLambda, setter, step => On(step, reference.Instance, isVirtual));
        }

        if (!property.IsStatic || !IsOfSource(property) || !CodeBodies.IsAuto(property)) return;
        _steps.Add(new CallStep(reference.Syntax, isInLambda, new CodeKey(property.ContainingType.OriginalDefinition, CodePart.StaticStart)));
        if (property.SetMethod is not null && !Writes.IsWritten(reference)) AddStatic(reference.Syntax, isInLambda, property, isInside: false);
    }

    private void AddCall(SyntaxNode place, bool isInLambda, IMethodSymbol method, Func<CallStep, CallStep> refine)
    {
        if (apis.GroupOf(method) is { } group)
        {
            _steps.Add(new ImpureStep(place, isInLambda, Names.Of(method), group));
            return;
        }

        IMethodSymbol target = (method.ReducedFrom ?? method).OriginalDefinition;
        bool isFollowed = IsOfSource(target) || target.IsAbstract || target.IsVirtual || target.IsOverride;
        if (!isFollowed || apis.IsPureByChoice(target) || IsLeftOut(target)) return;
        _steps.Add(refine(new CallStep(place, isInLambda, new CodeKey(target, CodePart.Body))));
        bool startsType = target.ContainingType is { StaticConstructors.Length: > 0 } type && !type.StaticConstructors[0].IsImplicitlyDeclared;
        if (startsType) _steps.Add(new CallStep(place, isInLambda, new CodeKey(target.ContainingType!, CodePart.StaticStart)));
    }

    // Calls of [Conditional] methods are in some builds only.
    private static bool IsLeftOut(IMethodSymbol method)
    {
        foreach (AttributeData attribute in method.GetAttributes())
        {
            if (attribute.AttributeClass?.Name == "ConditionalAttribute") return true;
        }

        return false;
    }

    private static CallStep On(CallStep step, IOperation? instance, bool isVirtual) => instance is null
        ? step
        : step with
        {
            IsVirtual = isVirtual,
            IsOnThis = instance.WithoutBuiltInConversions() is IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance },
            Receiver = ExactTypes.Of(instance),
        };

    private void AddMutation(SyntaxNode place, bool isInLambda, Mutation mutation)
    {
        if (mutation.Member.IsStatic) AddStatic(place, isInLambda, mutation.Member, mutation.IsInside);
        else _steps.Add(new StateStep(place, isInLambda, mutation.Member));
    }

    // A property with code of its own is followed into that.
    private void AddStatic(SyntaxNode place, bool isInLambda, ISymbol member, bool isInside)
    {
        if (member is IPropertySymbol property && !isInside && IsOfSource(property) && !CodeBodies.IsAuto(property)) return;
        if (apis.IsPureByChoice(member)) return;
        _steps.Add(new ImpureStep(place, isInLambda, Names.Of(member), isInside ? ImpureGroups.Caches : ImpureGroups.Statics));
    }

    // BuildProvenance reads that clock as well, and a test gives it another.
    private bool IsOnClockOfAdapter(IOperation? instance) =>
        instance is not null
        && LocalOrigins.Of(instance) is IPropertyReferenceOperation { Property: { Name: "Clock", ContainingType: var type } }
        && SymbolEqualityComparer.Default.Equals(type.OriginalDefinition, facts.AdapterBase);

    // new HttpClient().GetAsync(…) is one finding, at what is made.
    private bool IsPartOfImpure(IOperation? instance, ISymbol member)
    {
        IMethodSymbol? made = instance?.WithoutBuiltInConversions() switch
        {
            IObjectCreationOperation creation => creation.Constructor,
            IInvocationOperation call => call.TargetMethod,
            IPropertyReferenceOperation property => property.Property.GetMethod,
            _ => null,
        };
        return made is not null && !IsOfSource(member) && apis.GroupOf(made) is not null;
    }

    // With a seed it gives the same every time.
    private static bool IsSeededRandom(IObjectCreationOperation creation) =>
        creation.Constructor is { Parameters.Length: > 0 } constructor && IsOfRandom(constructor);

    private static bool IsOfRandom(IMethodSymbol method) =>
        method.ContainingType is { Name: "Random", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } };

    private static bool IsOfSource(ISymbol member) => member.OriginalDefinition.DeclaringSyntaxReferences.Length > 0 || member.IsImplicitlyDeclared;
}
