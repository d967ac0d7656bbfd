using Microsoft.CodeAnalysis.Text;
using Syncropel.Generators.Infrastructure;
using Syncropel.Generators.Json;
using Syncropel.Generators.Model;
using Syncropel.Grammar;

namespace Syncropel.Generators.Reading;

/// <summary>Reads a <c>*.ref.json</c>: the parameters of a canonical reference and its id schemes, in order of preference.</summary>
internal static class RefSchemaReader
{
    private static readonly string[] Known =
        ["$schema", "$id", "ref", "title", "description", "examples", "$comment", "csharpName", "parameters", "schemes"];

    public static FileReading<RefModel> Read(string path, SourceText text, GeneratorOptions options)
    {
        var file = new SchemaFile(path, text);
        if (file.Parse() is not { } root) return new FileReading<RefModel>(null, null, file.Diagnostics);

        var scope = new SchemaScope(file, root, new TextSpan(root.Span.Start, 1), Known);
        scope.TakeString("$schema");
        scope.TakeString("$id");
        string? kind = KindReader.ReadName(scope, "ref", SchemaFile.RefSuffix);
        Docs docs = scope.TakeDocs();
        string name = NameReader.ForRef(scope, kind, options);
        int before = file.Diagnostics.Count;
        List<RefParameter> parameters = ReadParameters(scope);

        // Schemes are held against the parameters; where those are faulty, the faults would only be told twice.
        bool isFit = file.Diagnostics.Count == before && parameters.Count > 0;
        List<RefScheme> schemes = isFit ? RefSchemeReader.Read(scope, parameters) : [];
        CloseRef(scope);

        Signature? signature = kind is null || !KindReader.IsNamedAfter(file, kind, SchemaFile.RefSuffix)
            ? null
            : KindReader.Sign(scope, kind, options.RefClass + "." + name);
        RefModel? model = kind is null || file.HasErrors ? null : new RefModel
        {
            Kind = kind,
            MethodName = name,
            RefClass = options.RefClass,
            Docs = docs,
            Parameters = EquatableArray<RefParameter>.From(parameters),
            Schemes = EquatableArray<RefScheme>.From(schemes),
        };
        return new FileReading<RefModel>(model, signature, file.Diagnostics);
    }

    private static List<RefParameter> ReadParameters(SchemaScope scope)
    {
        var parameters = new List<RefParameter>();
        if (scope.Take("parameters") is not { } member)
        {
            if (scope.HasUnknown) return parameters;
            scope.File.WrongShape(scope.Place, "parameters", "is missing; add an object with the parts of the ids");
            return parameters;
        }

        if (member.Value is not JsonObjectNode declared || declared.Members.Count == 0)
        {
            scope.WrongShape(member, "write an object with at least one parameter");
            return parameters;
        }

        foreach (JsonMemberNode parameter in declared.Members)
        {
            if (ReadParameter(scope, parameter) is { } read) parameters.Add(read);
        }

        return parameters;
    }

    private static RefParameter? ReadParameter(SchemaScope scope, JsonMemberNode parameter)
    {
        if (parameter.Value is not JsonObjectNode node)
        {
            scope.WrongShape(parameter, "write an object, such as { \"normalize\": \"text\" }");
            return null;
        }

        if (!CSharpNames.IsParameter(parameter.Name))
        {
            scope.File.WrongShape(parameter.NameSpan, parameter.Name, "is no name of a parameter; write it in camelCase");
        }

        var inner = new SchemaScope(scope.File, node, parameter.NameSpan);
        string? description = inner.TakeString("description");
        string form = inner.TakeString("normalize") ?? "text";
        if (!RefForms.TryParse(form, out Refs.RefForm parsed))
        {
            string remedy = EditDistance.Nearest(form, RefForms.Names) is { } near
                ? $"did you mean \"{near}\"?"
                : "the forms are " + string.Join(", ", RefForms.Names);
            inner.WrongShape(node.Find("normalize")!, remedy);
        }

        PatternModel? pattern = Schemas.StringReader.ReadPattern(inner);
        foreach (JsonMemberNode member in node.Members)
        {
            if (member.Name is "description" or "normalize" or "pattern" || Keywords.IsExtension(member.Name)) continue;
            scope.File.NotUnderstood(member.NameSpan,
                $"'{member.Name}' is no keyword of a parameter; the keywords are description, normalize and pattern");
        }

        return new RefParameter(parameter.Name, parsed.ToString(), pattern, description);
    }

    private static void CloseRef(SchemaScope scope)
    {
        foreach (JsonMemberNode member in scope.Node.Members)
        {
            if (Array.IndexOf(Known, member.Name) >= 0 || Keywords.IsExtension(member.Name)) continue;
            string remedy = EditDistance.Nearest(member.Name, Known) is { } near ? $"did you mean '{near}'?" : "remove it";
            scope.File.NotUnderstood(member.NameSpan, $"'{member.Name}' is no keyword of a ref schema; {remedy}");
        }
    }
}
