using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Syncropel.Analyzers.Clients;

/// <summary>How often code runs, as far as it shows.</summary>
internal enum Repetition
{
    Unknown,
    Loop,
    Request,
}

/// <summary>Finds out where a client is made: in a loop, or in what answers requests.</summary>
internal static class CallSite
{
    public static Repetition Of(IObjectCreationOperation creation, ISymbol containing)
    {
        IOperation below = creation;
        for (IOperation? at = creation.Parent; at is not null; (below, at) = (at, at.Parent))
        {
            switch (at)
            {
                case ILoopOperation loop when loop.Body == below && !DependsOnRound(creation, loop):
                    return Repetition.Loop;
                case IAnonymousFunctionOperation function:
                    return IsRouteHandler(function) ? Repetition.Request : Repetition.Unknown;
                case ILocalFunctionOperation:
                    return Repetition.Unknown;
            }
        }

        return containing is IMethodSymbol method && (IsControllerAction(method) || IsHandler(method))
            ? Repetition.Request
            : Repetition.Unknown;
    }

    // One client for each tenant, say, is no mistake; and a loop that is left early may have had one round.
    private static bool DependsOnRound(IObjectCreationOperation creation, ILoopOperation loop)
    {
        foreach (IOperation one in creation.Descendants())
        {
            if (one is ILocalReferenceOperation { Local: var local } && IsDeclaredIn(local, loop)) return true;
        }

        foreach (IOperation one in loop.Body.Descendants())
        {
            if (one is IReturnOperation) return true;
            if (one is IBranchOperation { BranchKind: BranchKind.Break } leave && IsOf(leave, loop)) return true;
        }

        return false;
    }

    private static bool IsDeclaredIn(ILocalSymbol local, ILoopOperation loop)
    {
        foreach (SyntaxReference reference in local.DeclaringSyntaxReferences)
        {
            if (reference.SyntaxTree == loop.Syntax.SyntaxTree && loop.Syntax.Span.Contains(reference.Span)) return true;
        }

        return false;
    }

    private static bool IsOf(IBranchOperation leave, ILoopOperation loop) =>
        SymbolEqualityComparer.Default.Equals(leave.Target, loop.ExitLabel);

    private static bool IsRouteHandler(IAnonymousFunctionOperation function)
    {
        IOperation? at = function.Parent;
        while (at is IDelegateCreationOperation or IConversionOperation or IParenthesizedOperation) at = at.Parent;
        return at is IArgumentOperation { Parent: IInvocationOperation { TargetMethod: var method } }
            && method.ContainingType?.Name == "EndpointRouteBuilderExtensions"
            && method.Name.StartsWith("Map", StringComparison.Ordinal);
    }

    private static bool IsControllerAction(IMethodSymbol method)
    {
        if (method is not { MethodKind: MethodKind.Ordinary, DeclaredAccessibility: Accessibility.Public, IsStatic: false }) return false;
        for (INamedTypeSymbol? type = method.ContainingType?.BaseType; type is not null; type = type.BaseType)
        {
            if (type.Name == "ControllerBase" && type.ContainingNamespace?.ToDisplayString() == "Microsoft.AspNetCore.Mvc") return true;
        }

        return false;
    }

    // Of the interfaces that take a CancellationToken many are called once, as those of hosted services; a handler is called each time.
    private static bool IsHandler(IMethodSymbol method)
    {
        if (method.MethodKind is not (MethodKind.Ordinary or MethodKind.ExplicitInterfaceImplementation)) return false;
        foreach (INamedTypeSymbol contract in method.ContainingType.AllInterfaces)
        {
            if (!contract.Name.EndsWith("Handler", StringComparison.Ordinal)) continue;
            foreach (ISymbol member in contract.GetMembers())
            {
                if (member is IMethodSymbol { Name: "Handle" or "HandleAsync" } called && TakesToken(called)
                    && SymbolEqualityComparer.Default.Equals(method.ContainingType.FindImplementationForInterfaceMember(called), method))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool TakesToken(IMethodSymbol method)
    {
        foreach (IParameterSymbol parameter in method.Parameters)
        {
            if (parameter.Type.Name == nameof(CancellationToken)) return true;
        }

        return false;
    }
}
