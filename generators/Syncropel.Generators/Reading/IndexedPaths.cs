using Syncropel.Generators.Diagnostics;
using Syncropel.Generators.Infrastructure;
using Syncropel.Generators.Json;
using Syncropel.Generators.Model;
using Syncropel.Grammar;

namespace Syncropel.Generators.Reading;

/// <summary>Checks <c>indexed</c>: paths of declared members, such as <c>body.title</c>, for the body-kind manifest.</summary>
internal static class IndexedPaths
{
    private const string Prefix = "body.";

    public static void Check(SchemaScope scope, IReadOnlyList<JsonStringNode> paths, ObjectModel? body)
    {
        foreach (JsonStringNode path in paths)
        {
            if (!path.Value.StartsWith(Prefix, StringComparison.Ordinal))
            {
                Report(scope, path, "an indexed path starts with 'body.'; write body.<member>");
            }
            else if (FieldPathGrammar.Explain(path.Value) is { } fault)
            {
                Report(scope, path, $"no query can name such a path, because {fault}; leave it out");
            }
            else if (body is not null && !Leads(body, path.Value.Substring(Prefix.Length).Split('.')))
            {
                Report(scope, path, "the schema declares no such member; declare it, or correct the path");
            }
        }
    }

    /// <summary>The paths as the manifest has them.</summary>
    public static EquatableArray<string> Of(IReadOnlyList<JsonStringNode> paths)
    {
        var all = new List<string>(paths.Count);
        foreach (JsonStringNode path in paths) all.Add(path.Value);
        return EquatableArray<string>.From(all);
    }

    private static void Report(SchemaScope scope, JsonStringNode path, string reason) =>
        scope.File.Report(SchemaRules.UnresolvedReference, path.Span, path.Value, reason);

    private static bool Leads(ObjectModel body, string[] steps)
    {
        ObjectModel? at = body;
        foreach (string step in steps)
        {
            MemberModel? member = null;
            foreach (MemberModel candidate in at?.Members ?? default)
            {
                if (candidate.JsonName == step) member = candidate;
            }

            if (member is null) return false;
            at = member.Type is ObjectType nested ? nested.Object : null;
        }

        return true;
    }
}
