using Microsoft.CodeAnalysis;

namespace Syncropel.Analyzers.Adapters;

/// <summary>What a body does at a place.</summary>
/// <param name="Place">Where.</param>
/// <param name="IsInLambda">Whether a lambda does it, which the body makes.</param>
internal abstract record Step(SyntaxNode Place, bool IsInLambda);

/// <summary>It does what is impure.</summary>
/// <param name="Place">Where.</param>
/// <param name="IsInLambda">Whether a lambda does it.</param>
/// <param name="Name">What it uses, for people: <c>DateTime.UtcNow</c>.</param>
/// <param name="Group">What that is: <c>clock</c>.</param>
internal sealed record ImpureStep(SyntaxNode Place, bool IsInLambda, string Name, string Group) : Step(Place, IsInLambda);

/// <summary>It changes what a field or property of its own object holds.</summary>
/// <param name="Place">Where.</param>
/// <param name="IsInLambda">Whether a lambda does it.</param>
/// <param name="Member">The field or property.</param>
internal sealed record StateStep(SyntaxNode Place, bool IsInLambda, ISymbol Member) : Step(Place, IsInLambda);

/// <summary>It calls a method, an accessor or an operator, has a delegate made of one, or starts a type.</summary>
/// <param name="Place">Where.</param>
/// <param name="IsInLambda">Whether a lambda does it.</param>
/// <param name="Target">What it calls.</param>
internal sealed record CallStep(SyntaxNode Place, bool IsInLambda, CodeKey Target) : Step(Place, IsInLambda)
{
    /// <summary>Whether an override may run instead of the target.</summary>
    public bool IsVirtual { get; init; }

    /// <summary>Whether the target runs on the object that the body runs on.</summary>
    public bool IsOnThis { get; init; }

    /// <summary>The class of the object that the target runs on. Null where it is not known.</summary>
    public INamedTypeSymbol? Receiver { get; init; }
}
