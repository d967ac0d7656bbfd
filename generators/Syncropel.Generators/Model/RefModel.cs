using Syncropel.Generators.Infrastructure;

namespace Syncropel.Generators.Model;

/// <summary>A canonical reference, as its schema file declares it.</summary>
internal sealed record RefModel
{
    public required string Kind { get; init; }

    /// <summary>The constructor's name.</summary>
    public required string MethodName { get; init; }

    /// <summary>The full name of the class that the constructor goes to.</summary>
    public required string RefClass { get; init; }

    public required Docs Docs { get; init; }

    public required EquatableArray<RefParameter> Parameters { get; init; }

    /// <summary>In the order of preference.</summary>
    public required EquatableArray<RefScheme> Schemes { get; init; }

    public string HintName => MethodName + ".ref.g.cs";
}

/// <summary>A part of an id. <paramref name="Form"/> is the member of <c>Syncropel.Refs.RefForm</c>.</summary>
internal sealed record RefParameter(string Name, string Form, PatternModel? Pattern, string? Description);

/// <summary>An id template, cut into literal text and parameters.</summary>
internal sealed record RefScheme(string Template, EquatableArray<RefPart> Parts, string? Description);

internal readonly record struct RefPart(string Text, bool IsParameter);
