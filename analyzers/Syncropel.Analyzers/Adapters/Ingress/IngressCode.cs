using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Syncropel.Analyzers.Infrastructure;

namespace Syncropel.Analyzers.Adapters;

/// <summary>
/// The code of one ingress: its body, and the bodies of the methods of the same compilation that it surely runs. Not followed: what can
/// be overridden, delegates, constructors, and calls more than <see cref="Deepest"/> deep.
/// </summary>
internal sealed class IngressCode(SynapseFacts facts, CancellationToken cancellation)
{
    // Helpers of helpers; and a bound for code that is all calls.
    private const int Deepest = 3;
    private const int MostBodies = 64;

    // Of one kind in one body: each is asked for with the statements around it, and whoever has so many needs no more.
    private const int MostFindings = 100;

    private readonly List<IngressBody> _bodies = [];
    private readonly HashSet<ISymbol> _known = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ISymbol, List<IngressCall>> _calls = new(SymbolEqualityComparer.Default);

    /// <summary>Adds the body of ingress itself, and what it calls.</summary>
    public void Add(IOperation body, IMethodSymbol method)
    {
        _known.Add(method);
        Add(new IngressBody(method, body, Call: null, Depth: 0));
    }

    /// <summary>What is wrong with it, by place.</summary>
    public IEnumerable<IngressFinding> Find()
    {
        var absence = new Absence(facts, cancellation);
        var nulls = new NullReturns(this, absence);
        var found = new List<IngressFinding>();
        foreach (IngressBody body in _bodies)
        {
            if (body.Call is null) found.AddRange(nulls.Find(body).Take(MostFindings));
            found.AddRange(IngressThrows.Find(body, this, absence).Take(MostFindings));
            found.AddRange(ThrowingCalls.Find(body, this, absence).Take(MostFindings));
        }

        // A call that stands for several throws behind it is told once.
        return found.GroupBy(static one => one.Place).Select(static group => group.OrderByDescending(static one => one.IsCertain).First());
    }

    /// <summary>What the calls that are known give for a parameter of a helper. Empty for a parameter of ingress itself.</summary>
    public IReadOnlyList<IOperation> GivenTo(IParameterSymbol parameter)
    {
        ISymbol? owner = parameter.ContainingSymbol?.OriginalDefinition;
        if (owner is null || !_calls.TryGetValue(owner, out List<IngressCall>? calls)) return [];
        return [.. calls.Select(one => Calls.Argument(one.Call, parameter.Ordinal)?.Value).OfType<IOperation>()];
    }

    /// <summary>Whether what a body throws is caught before it leaves ingress, on every way to it that is known.</summary>
    /// <param name="body">The body.</param>
    /// <param name="operation">What throws.</param>
    /// <param name="thrown">What it throws. Null for what is not known.</param>
    public bool IsCaught(IngressBody body, IOperation operation, ITypeSymbol? thrown) => IsCaught(body, operation, thrown, Deepest);

    // Only a helper that calls itself is asked for more often than it is deep; the way into it decides.
    private bool IsCaught(IngressBody body, IOperation operation, ITypeSymbol? thrown, int depth)
    {
        if (Circumstances.IsCaught(operation, thrown)) return true;
        if (body.Call is null) return false;
        return depth == 0 || !_calls.TryGetValue(body.Method.OriginalDefinition, out List<IngressCall>? calls)
            || calls.All(one => IsCaught(one.From, one.Call, thrown, depth - 1));
    }

    /// <summary>The body of a method that is surely what a call runs. Null where that is not known.</summary>
    public IOperation? BodyOf(IMethodSymbol method, SemanticModel from)
    {
        IMethodSymbol definition = method.OriginalDefinition;
        definition = definition.PartialImplementationPart ?? definition;
        if (definition.IsAbstract || definition.IsAsync || MayBeOverridden(definition)) return null;
        if (definition.DeclaringSyntaxReferences.IsEmpty) return null;
        SyntaxNode syntax = definition.DeclaringSyntaxReferences[0].GetSyntax(cancellation);
        if (syntax is not (MethodDeclarationSyntax or LocalFunctionStatementSyntax)) return null;
        return ModelOf(syntax.SyntaxTree, from).GetOperation(syntax, cancellation) switch
        {
            IMethodBodyOperation body => body.BlockBody ?? body.ExpressionBody,
            ILocalFunctionOperation function => function.Body,
            _ => null,
        };
    }

    /// <summary>The operations of a body, but for those of functions within, which run when they are called.</summary>
    public static IEnumerable<IOperation> Own(IOperation body)
    {
        var open = new Stack<IOperation>();
        open.Push(body);
        while (open.Count > 0)
        {
            IOperation at = open.Pop();
            yield return at;
            foreach (IOperation child in at.ChildOperations.Reverse())
            {
                bool isApart = child.Kind is OperationKind.LocalFunction or OperationKind.AnonymousFunction or OperationKind.NameOf;
                if (!isApart) open.Push(child);
            }
        }
    }

    private static bool MayBeOverridden(IMethodSymbol method) =>
        (method.IsVirtual || (method.IsOverride && !method.IsSealed)) && !method.ContainingType.IsSealed;

    private SemanticModel ModelOf(SyntaxTree tree, SemanticModel from)
    {
        if (tree == from.SyntaxTree) return from;
#pragma warning disable RS1030 // A helper in another file has no other model; few adapters have one, and it is asked for once a call.
        return facts.Compilation.GetSemanticModel(tree);
#pragma warning restore RS1030
    }

    private void AddCall(IInvocationOperation call, IngressBody from)
    {
        ISymbol target = call.TargetMethod.OriginalDefinition;
        if (!_calls.TryGetValue(target, out List<IngressCall>? calls)) _calls.Add(target, calls = []);
        calls.Add(new IngressCall(call, from));
    }

    private void Add(IngressBody body)
    {
        _bodies.Add(body);
        if (body.Depth == Deepest) return;
        foreach (IOperation operation in Own(body.Root))
        {
            cancellation.ThrowIfCancellationRequested();
            if (_bodies.Count == MostBodies) return;
            if (operation is not IInvocationOperation call || call.TargetMethod.DeclaringSyntaxReferences.IsEmpty) continue;
            AddCall(call, body);
            if (!_known.Add(call.TargetMethod.OriginalDefinition)) continue;
            if (call.SemanticModel is not { } model || BodyOf(call.TargetMethod, model) is not { } root) continue;
            Add(new IngressBody(call.TargetMethod, root, body.Call ?? call, body.Depth + 1));
        }
    }
}

/// <summary>A call that ingress makes, and the body that it stands in.</summary>
internal readonly record struct IngressCall(IInvocationOperation Call, IngressBody From);

/// <summary>A body that ingress runs.</summary>
/// <param name="Method">Whose it is.</param>
/// <param name="Root">The body.</param>
/// <param name="Call">The call in ingress that leads to it. Null for the body of ingress.</param>
/// <param name="Depth">How many calls deep it is.</param>
internal sealed record IngressBody(IMethodSymbol Method, IOperation Root, IInvocationOperation? Call, int Depth)
{
    /// <summary>Where something in the body is reported: in another file, at the call.</summary>
    public Location PlaceOf(SyntaxNode syntax) =>
        Call is null || Call.Syntax.SyntaxTree == syntax.SyntaxTree ? syntax.GetLocation() : Call.Syntax.GetLocation();
}
