using Syncropel.Generators.Diagnostics;
using Syncropel.Generators.Infrastructure;
using Syncropel.Generators.Json;
using Syncropel.Generators.Model;

namespace Syncropel.Generators.Reading;

/// <summary>Reads the id schemes of a reference: templates such as <c>github:{repo}:{path}</c>.</summary>
internal static class RefSchemeReader
{
    public static List<RefScheme> Read(SchemaScope scope, List<RefParameter> parameters)
    {
        var schemes = new List<RefScheme>();
        if (scope.Take("schemes") is not { } member)
        {
            if (scope.HasUnknown) return schemes;
            scope.File.WrongShape(scope.Place, "schemes", "is missing; add an array of { \"id\": \"…{parameter}…\" }");
            return schemes;
        }

        if (member.Value is not JsonArrayNode { Items.Count: > 0 } array)
        {
            scope.WrongShape(member, "write an array of at least one { \"id\": \"…{parameter}…\" }");
            return schemes;
        }

        int before = scope.File.Diagnostics.Count;
        var used = new HashSet<string>(StringComparer.Ordinal);
        foreach (JsonNode item in array.Items)
        {
            if (ReadScheme(scope, item, parameters, used) is { } scheme) schemes.Add(scheme);
        }

        if (scope.File.Diagnostics.Count > before) return schemes;
        CheckUse(scope, parameters, used);
        CheckReach(scope, array, schemes);
        return schemes;
    }

    private static RefScheme? ReadScheme(SchemaScope scope, JsonNode item, List<RefParameter> parameters, HashSet<string> used)
    {
        if (item is not JsonObjectNode node)
        {
            scope.File.WrongShape(item.Span, "schemes", $"holds {item.Describe()}; write {{ \"id\": \"…{{parameter}}…\" }}");
            return null;
        }

        foreach (JsonMemberNode member in node.Members)
        {
            if (member.Name is "id" or "description" || Keywords.IsExtension(member.Name)) continue;
            scope.File.NotUnderstood(member.NameSpan, $"'{member.Name}' is no keyword of a scheme; the keywords are id and description");
        }

        var inner = new SchemaScope(scope.File, node, node.Span);
        string? description = inner.TakeString("description");
        if (node.Find("id") is not { Value: JsonStringNode template })
        {
            scope.File.WrongShape(
                node.Find("id")?.Value.Span ?? node.Span, "id", "is missing or no string; write a template such as \"isrc:{isrc}\"");
            return null;
        }

        List<RefPart>? parts = Cut(scope, template, parameters, used);
        return parts is null ? null : new RefScheme(template.Value, EquatableArray<RefPart>.From(parts), description);
    }

    private static List<RefPart>? Cut(SchemaScope scope, JsonStringNode template, List<RefParameter> parameters, HashSet<string> used)
    {
        var parts = new List<RefPart>();
        string text = template.Value;
        int at = 0;
        while (at < text.Length)
        {
            int open = text.IndexOf('{', at);
            int close = open < 0 ? -1 : text.IndexOf('}', open);
            if (open >= 0 && close < 0)
            {
                Disagrees(scope, template, "opens '{' and does not close it; add '}'");
                return null;
            }

            if (open != at) parts.Add(new RefPart(open < 0 ? text.Substring(at) : text.Substring(at, open - at), false));
            if (open < 0) break;
            string name = text.Substring(open + 1, close - open - 1);
            if (!parameters.Exists(parameter => parameter.Name == name))
            {
                Disagrees(scope, template, $"uses '{name}', which is no parameter; declare it in 'parameters'");
                return null;
            }

            used.Add(name);
            parts.Add(new RefPart(name, true));
            at = close + 1;
        }

        if (parts.Exists(static part => part.IsParameter)) return parts;
        Disagrees(scope, template, "uses no parameter; write one in braces");
        return null;
    }

    private static void Disagrees(SchemaScope scope, JsonStringNode template, string problem) =>
        scope.File.Report(SchemaRules.TemplateDisagrees, template.Span, $"The template \"{template.Value}\" {problem}");

    // The first scheme whose parameters are all given wins, so one that needs all of an earlier one's and more never does.
    private static void CheckReach(SchemaScope scope, JsonArrayNode array, List<RefScheme> schemes)
    {
        for (int later = 1; later < schemes.Count; later++)
        {
            HashSet<string> needs = Names(schemes[later]);
            int first = schemes.FindIndex(scheme => Names(scheme).IsSubsetOf(needs));
            if (first >= later) continue;
            Disagrees(scope, (JsonStringNode)((JsonObjectNode)array.Items[later]).Find("id")!.Value,
                $"is never used, because \"{schemes[first].Template}\" stands before it and needs no more; put it first, or remove one");
        }
    }

    private static HashSet<string> Names(RefScheme scheme)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (RefPart part in scheme.Parts)
        {
            if (part.IsParameter) names.Add(part.Text);
        }

        return names;
    }

    private static void CheckUse(SchemaScope scope, List<RefParameter> parameters, HashSet<string> used)
    {
        foreach (RefParameter parameter in parameters)
        {
            if (used.Contains(parameter.Name)) continue;
            JsonMemberNode declared = ((JsonObjectNode)scope.Node.Find("parameters")!.Value).Find(parameter.Name)!;
            string problem = $"No template uses the parameter '{parameter.Name}'; use it, or remove it";
            scope.File.Report(SchemaRules.TemplateDisagrees, declared.NameSpan, problem);
        }
    }
}
