using FsCheck;
using FsCheck.Fluent;
using static Syncropel.Generators.Tests.Fuzz.ScalarSchemas;

namespace Syncropel.Generators.Tests.Fuzz;

/// <summary>Random kind schemas, all of the kind <see cref="Kind"/>.</summary>
internal static class KindSchemas
{
    /// <summary>The name that each of them has; many in one compilation are given others.</summary>
    public const string Kind = "core.fuzz";

    private const string OwnMember = "\"kind\":{\"const\":\"core.fuzz\"}";

    private static readonly string[] Names = [.. SampleValues.Names.Where(static name => name != "kind")];

    /// <summary>Any of them. Half have no <c>$defs</c>, and are shallow.</summary>
    public static Gen<string> Any { get; } = Gen.OneOf(Plain(), Referring());

    private static Gen<string> Plain() => Root(Nested(ScalarSchemas.Any, 1, refers: false), Gen.Constant(""));

    private static Gen<string> Referring()
    {
        Gen<string> leaves = Gen.Frequency((5, ScalarSchemas.Any), (1, Gen.Elements(CombinedSchemas.References)));

        // Definitions refer only to themselves, and only through members: a reference that leads back at once is no schema.
        Gen<string> definitions = CombinedSchemas.Definitions(Nested(ScalarSchemas.Any, 1, refers: false));
        return Root(Nested(leaves, 2, refers: true), definitions);
    }

    private static Gen<string> Nested(Gen<string> leaves, int depth, bool refers)
    {
        if (depth == 0) return leaves;
        Gen<string> inner = Nested(leaves, depth - 1, refers);
        return Gen.Frequency(
            (5, leaves),
            (3, CompositeSchemas.Object(inner)),
            (2, CompositeSchemas.Array(inner)),
            (2, CombinedSchemas.Any(inner, refers)));
    }

    private static Gen<string> Root(Gen<string> inner, Gen<string> definitions) =>
        from closed in Gen.Frequency((4, Gen.Constant("")), (1, Gen.Constant("\"additionalProperties\":false")))
        from members in CompositeSchemas.Members(inner, Names, OwnMember)
        from rule in Maybe(CompositeSchemas.Rule(inner))
        from defs in definitions
        select Braces($"\"kind\":\"{Kind}\",\"type\":\"object\"", members, closed, rule, defs);
}
