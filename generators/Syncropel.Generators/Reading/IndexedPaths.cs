using Syncropel.Generators.Diagnostics;
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

    private static void Report(SchemaScope scope, JsonStringNode path, string reason) =>
        scope.File.Report(SchemaRules.UnresolvedReference, path.Span, path.Value, reason);

    private static bool Leads(ObjectModel body, string[] steps)
    {
        IReadOnlyList<TypeModel> at = [new ObjectType(body)];
        foreach (string step in steps)
        {
            at = [.. at.SelectMany(type => Step(body, type, step))];
            if (at.Count == 0) return false;
        }

        return true;
    }

    // Where a value may be of several types, or of one that this file does not know, any of them may lead on.
    private static IEnumerable<TypeModel> Step(ObjectModel body, TypeModel type, string step)
    {
        switch (type)
        {
            case ObjectType nested:
                return Step(nested.Object, step);
            case UnionType union:
                return union.Union.Cases.SelectMany(option => Step(option.Object, step));
            case DeclaredType declared:
                return body.Declarations.Where(other => NameOf(other) == declared.Path).SelectMany(other => Step(body, other, step));
            case MapType map:
                return [map.Value];
            case ArrayType array when int.TryParse(step, out _):
                return [array.Element];
            case FreeObjectType or RawType or KindType:
                return [new RawType()];
            default:
                return [];
        }
    }

    private static IEnumerable<TypeModel> Step(ObjectModel model, string step)
    {
        IEnumerable<TypeModel> declared = model.Members.Where(member => member.JsonName == step).Select(static member => member.Type);
        return model.Additional is { } rest && !declared.Any() ? [rest] : declared;
    }

    private static string? NameOf(TypeModel declaration) => declaration switch
    {
        ObjectType nested => nested.Object.TypeName,
        UnionType union => union.Union.TypeName,
        _ => null,
    };
}
