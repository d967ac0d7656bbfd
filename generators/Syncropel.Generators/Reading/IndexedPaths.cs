using Syncropel.Generators.Diagnostics;
using Syncropel.Generators.Json;
using Syncropel.Generators.Schemas;
using Syncropel.Generators.Typing;

namespace Syncropel.Generators.Reading;

/// <summary>Checks <c>indexed</c>: paths of declared members, such as <c>body.title</c>, for the body-kind manifest.</summary>
internal static class IndexedPaths
{
    private const string Prefix = "body.";

    public static void Check(SchemaScope scope, IReadOnlyList<JsonStringNode> paths, Schema body)
    {
        foreach (JsonStringNode path in paths)
        {
            if (!path.Value.StartsWith(Prefix, StringComparison.Ordinal))
            {
                Report(scope, path, "an indexed path starts with 'body.'; write body.<member>");
            }
            else if (!Leads(body, path.Value.Substring(Prefix.Length).Split('.')))
            {
                Report(scope, path, "the schema declares no such member; declare it, or correct the path");
            }
        }
    }

    private static void Report(SchemaScope scope, JsonStringNode path, string reason) =>
        scope.File.Report(SchemaRules.UnresolvedReference, path.Span, path.Value, reason);

    // Kind and references are the protocol's: every kernel finds records by them without an index.
    private static bool Leads(Schema body, string[] steps) => !ProtocolMembers.IsOne(steps[0]) && Leads(View.Of(body), steps, 0);

    // Through what members share, and through every branch of a choice. What the body of another kind has is that kind's to say.
    private static bool Leads(View at, string[] steps, int step)
    {
        if (step == steps.Length || at.Kinds.Count > 0) return true;
        IReadOnlyList<Schema> schemas = Objects.SchemasOf(at, steps[step]);
        if (schemas.Count > 0 && Leads(View.Of(Synthetic.All(schemas)), steps, step + 1)) return true;
        return at.Choices.SelectMany(static choice => choice.Branches).Any(branch => Leads(View.Of(branch), steps, step));
    }
}
