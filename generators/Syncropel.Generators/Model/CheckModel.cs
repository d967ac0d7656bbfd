using Syncropel.Generators.Infrastructure;

namespace Syncropel.Generators.Model;

/// <summary>
/// What a schema asks of a JSON value, as an expression: the name of a factory of <c>Syncropel.Checks.JsonCheck</c>, and what it is
/// called with. It is held against JSON where no C# type says the same.
/// </summary>
/// <param name="Rule">The factory: <c>MinLength</c>, <c>AnyOf</c>.</param>
/// <param name="Arguments">The arguments in order.</param>
internal sealed record CheckModel(string Rule, EquatableArray<CheckArgument> Arguments);

/// <summary>An argument of a check.</summary>
internal abstract record CheckArgument
{
    /// <summary>A text, written as a C# string.</summary>
    internal sealed record Text(string Value) : CheckArgument;

    /// <summary>An integer.</summary>
    internal sealed record Count(int Value) : CheckArgument;

    /// <summary>What stands in C# as it is: an enum's member, <c>null</c>.</summary>
    internal sealed record Code(string CSharp) : CheckArgument;

    /// <summary>A pattern: becomes the regular expression and its source, two arguments.</summary>
    internal sealed record Regex(PatternModel Pattern) : CheckArgument;

    /// <summary>Another check.</summary>
    internal sealed record Inner(CheckModel Check) : CheckArgument;

    /// <summary>Patterns in one collection expression.</summary>
    internal sealed record RegexList(EquatableArray<PatternModel> Patterns) : CheckArgument;

    /// <summary>Texts in one collection expression.</summary>
    internal sealed record TextList(EquatableArray<string> Values) : CheckArgument;

    /// <summary>The type of a kind, as a type argument: <c>Body&lt;MusicCatalogTrack&gt;()</c>.</summary>
    internal sealed record KindArgument(string Kind) : CheckArgument;
}

/// <summary>A check with a name, so that others, and itself, can refer to it.</summary>
/// <param name="Name">A name in C#, unique in the kind.</param>
/// <param name="Pointer">Where the schema stands, as a JSON pointer, for the reader of the code.</param>
/// <param name="Check">What it asks.</param>
internal sealed record NamedCheck(string Name, string Pointer, CheckModel Check);
