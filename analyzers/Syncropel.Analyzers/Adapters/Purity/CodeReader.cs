using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Syncropel.Analyzers.Adapters;

/// <summary>Reads what a piece of code does, without following it.</summary>
internal sealed class CodeReader(SynapseFacts facts, ImpureApis apis, CancellationToken cancellation)
{
    /// <summary>How many operations a body may have; a longer one is not looked into.</summary>
    public const int MostOperations = 200_000;

    private readonly ImmutableArray<Step>.Builder _steps = ImmutableArray.CreateBuilder<Step>();
    private readonly AllowedUses _allowed = new(facts, apis);

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
            if (constructor.Parameters.IsEmpty) new StepReader(_steps, apis, _allowed, place).AddCall(constructor);
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
            bool hasInitializer = member is IFieldSymbol { IsImplicitlyDeclared: false, IsConst: false } or IPropertySymbol;
            if (member.IsStatic != isStatic || !hasInitializer) continue;
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
            new StepReader(_steps, apis, _allowed, at.Syntax) { IsInLambda = isInLambda, IsStart = isStart }.Read(at);
            foreach (IOperation child in at.ChildOperations.Reverse()) open.Push((child, isInLambda));
        }
    }
}
