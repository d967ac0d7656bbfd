using Microsoft.CodeAnalysis;

namespace Syncropel.Analyzers.Adapters;

/// <summary>A piece of code that is run, and how it is come by.</summary>
/// <param name="Code">The code.</param>
/// <param name="Caller">Who runs it; null for ingress and egress.</param>
/// <param name="Call">Where the caller does.</param>
/// <param name="Receiver">The class of the object that it runs on. Null where it is not known.</param>
internal sealed record Link(CodeKey Code, Link? Caller, CallStep? Call, INamedTypeSymbol? Receiver)
{
    /// <summary>How many calls it is away.</summary>
    public int Depth { get; } = Caller is null ? 0 : Caller.Depth + 1;
}

/// <summary>A step that is no call, and who makes it.</summary>
/// <param name="Step">The step.</param>
/// <param name="Link">Whose step it is.</param>
internal sealed record Reached(Step Step, Link Link)
{
    /// <summary>The places from the step outwards to ingress or egress.</summary>
    public IEnumerable<SyntaxNode> Places
    {
        get
        {
            yield return Step.Place;
            for (Link? link = Link; link is { Call: { } call }; link = link.Caller) yield return call.Place;
        }
    }

    /// <summary>Which of the two it is reached from: <c>Ingress</c> or <c>Egress</c>.</summary>
    public string Root
    {
        get
        {
            Link at = Link;
            while (at.Caller is { } caller) at = caller;
            return at.Code.Symbol.Name;
        }
    }

    /// <summary>The chain as a message shows it: <c>Egress → Score → lambda → DateTime.UtcNow</c>.</summary>
    public string Chain(string last, INamedTypeSymbol adapter)
    {
        var parts = new Stack<string>();
        parts.Push(last);
        bool isInLambda = Step.IsInLambda;
        for (Link? link = Link; link is not null; link = link.Caller)
        {
            if (isInLambda) parts.Push("lambda");
            if (link.Code.Part is CodePart.Body or CodePart.StaticStart) parts.Push(Names.Link(link.Code, adapter));
            isInLambda = link.Call?.IsInLambda == true;
        }

        return string.Join(" → ", parts);
    }
}
