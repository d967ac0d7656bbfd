using Syncropel.Generators.Infrastructure;

namespace Syncropel.Generators.Model;

/// <summary>
/// What two versions of a kind are compared by: its members with their places. Made only for kinds of which there are two versions.
/// </summary>
/// <param name="Kind">The kind.</param>
/// <param name="Location">Where the file says so.</param>
/// <param name="Members">The members, those around others first.</param>
/// <param name="IsWhole">Whether these are all. What is not among them is then gone, or else only not drawn.</param>
internal sealed record Outline(string Kind, LocationInfo Location, EquatableArray<OutlineMember> Members, bool IsWhole = true);

/// <summary>A member, however deep.</summary>
/// <param name="Path">The names from the root, joined by dots; an array's elements are <c>[]</c>: <c>tracks[].title</c>.</param>
/// <param name="IsRequired">Whether the object around it must have it.</param>
/// <param name="Types">The JSON types, in prose: <c>string or null</c>.</param>
/// <param name="TypeBits">The same as bits.</param>
/// <param name="Values">The values of its <c>enum</c> or <c>const</c> as JSON. Empty for none.</param>
/// <param name="Limits">Its other constraints.</param>
/// <param name="Location">Where its name stands.</param>
internal sealed record OutlineMember(
    string Path,
    bool IsRequired,
    string Types,
    int TypeBits,
    EquatableArray<string> Values,
    EquatableArray<Limit> Limits,
    LocationInfo Location);

/// <summary>A constraint: its keyword and its value as the schema has it.</summary>
internal readonly record struct Limit(string Keyword, string Value);
