using Microsoft.CodeAnalysis.Text;
using Syncropel.Generators.Diagnostics;
using Syncropel.Generators.Infrastructure;
using Syncropel.Generators.Json;
using Syncropel.Generators.Model;
using Syncropel.Generators.Schemas;
using Syncropel.Generators.Typing;
using Syncropel.Grammar;

namespace Syncropel.Generators.Reading;

/// <summary>Reads a <c>*.kind.json</c>: text to JSON with positions, to model. It never throws, and reports every error it sees.</summary>
internal static class KindReader
{
    private static readonly string[] Acts = ["INTEND", "DO", "KNOW", "LEARN", "GET", "PUT", "CALL", "MAP"];

    private static readonly string[] DataTypes = ["SCALAR", "FORMULA", "DISTRIBUTION", "REFERENCE", "MORPHISM", "VOID"];

    public static FileReading<KindModel> Read(string path, SourceText text, GeneratorOptions options)
    {
        var file = new SchemaFile(path, text);
        if (file.Parse() is not { } root) return new FileReading<KindModel>(null, null, file.Diagnostics);

        var scope = new SchemaScope(file, root, new TextSpan(root.Span.Start, 1));
        string? kind = ReadKind(scope);
        string act = TakeChoice(scope, "act", Acts, "PUT");
        string dataType = TakeChoice(scope, "dataType", DataTypes, "SCALAR");
        EquatableArray<string> refs = ReadRefs(scope);
        IReadOnlyList<JsonStringNode> indexed = scope.TakeStrings("indexed");
        string? supersedes = ReadSupersedes(scope, kind);
        string typeName = NameReader.ForKind(scope, kind, options);
        CheckType(scope);
        (Schema schema, IReadOnlyList<Schema> all) = SchemaParser.Parse(scope, kind);
        foreach (PropertySchema property in schema.Objects.Properties ?? [])
        {
            if (ProtocolMembers.IsOne(property.Name)) ProtocolMembers.Check(scope, property.Member);
        }

        var types = new KindTypes(file, kind ?? "", schema, typeName);
        ObjectModel body = types.BuildBody();
        IndexedPaths.Check(scope, indexed, body);
        EquatableArray<NamedCheck> checks = types.BuildChecks();

        Signature? signature = kind is null || !IsNamedAfter(file, kind, SchemaFile.KindSuffix)
            ? null
            : Sign(scope, kind, options.Namespace + "." + typeName) with { Supersedes = supersedes };
        KindModel? model = kind is null || file.HasErrors ? null : new KindModel
        {
            Kind = kind,
            Act = CSharpNames.Pascal(act.ToLowerInvariant()),
            DataType = CSharpNames.Pascal(dataType.ToLowerInvariant()),
            Namespace = options.Namespace,
            Body = body,
            Refs = refs,
            Indexed = EquatableArray<string>.From(indexed.Select(static path => path.Value)),
            Checks = checks,
            KindReferences = KindReferences.NamesOf(all, supersedes),
            Supersedes = supersedes,
            DeclaresKind = types.Declares("kind"),
            RequiresKind = types.Requires("kind"),
            DeclaresRefs = types.Declares("_refs"),
        };
        return new FileReading<KindModel>(model, signature, file.Diagnostics) { References = KindReferences.Find(scope, all, supersedes) };
    }

    /// <summary>Reads the name of a kind or a reference, and holds it against the grammar and the file's name.</summary>
    public static string? ReadName(SchemaScope scope, string keyword, string suffix)
    {
        SchemaFile file = scope.File;
        if (scope.Take(keyword) is not { } member)
        {
            if (scope.HasUnknown) return null;
            string remedy = $"add \"{keyword}\": \"{Expected(file, suffix)}\"";
            file.Report(SchemaRules.KindInvalid, scope.Place, $"The schema has no '{keyword}'; {remedy}");
            return null;
        }

        if (member.Value is not JsonStringNode text)
        {
            scope.WrongShape(member, "write a kind in a string, such as \"music.catalog.track\"");
            return null;
        }

        if (KindGrammar.Check(text.Value) is { } violation)
        {
            file.Report(SchemaRules.KindInvalid, text.Span, violation.Message);
            return null;
        }

        if (!IsNamedAfter(file, text.Value, suffix))
        {
            file.Report(SchemaRules.FileNameDisagrees, text.Span, file.Name, text.Value, text.Value + suffix);
        }

        return text.Value;
    }

    /// <summary>Whether a file has its kind's name. One that has not declares nothing yet: a copy is not also a duplicate.</summary>
    public static bool IsNamedAfter(SchemaFile file, string kind, string suffix) => file.Name == kind + suffix;

    /// <summary>What other files must know of this one.</summary>
    public static Signature Sign(SchemaScope scope, string name, string fullCSharpName)
    {
        JsonMemberNode named = scope.Node.Find("kind") ?? scope.Node.Find("ref")!;
        return new Signature(name, fullCSharpName, scope.File.Path, scope.File.Locate(named.Value.Span));
    }

    private static string? ReadKind(SchemaScope scope) => ReadName(scope, "kind", SchemaFile.KindSuffix);

    private static string? ReadSupersedes(SchemaScope scope, string? kind)
    {
        if (scope.TakeString("supersedes") is not { } older) return null;
        JsonMemberNode member = scope.Node.Find("supersedes")!;
        string? reason = KindGrammar.Check(older)?.Message
            ?? (older == kind ? "a kind cannot supersede itself; name the one before it" : null);
        if (reason is null) return older;
        scope.File.Report(SchemaRules.UnresolvedReference, member.Value.Span, older, reason);
        return null;
    }

    private static string Expected(SchemaFile file, string suffix)
    {
        string name = file.Name.EndsWith(suffix, StringComparison.Ordinal) ? file.Name.Substring(0, file.Name.Length - suffix.Length) : "";
        return KindGrammar.Check(name) is null ? name : "scope.category.entity";
    }

    private static string TakeChoice(SchemaScope scope, string keyword, string[] choices, string otherwise)
    {
        string? given = scope.TakeString(keyword);
        if (given is null) return otherwise;
        if (Array.IndexOf(choices, given) >= 0) return given;
        string remedy = EditDistance.Nearest(given, choices) is { } near
            ? $"did you mean \"{near}\"?"
            : "write one of " + string.Join(", ", choices);
        scope.WrongShape(scope.Node.Find(keyword)!, remedy);
        return otherwise;
    }

    private static EquatableArray<string> ReadRefs(SchemaScope scope)
    {
        var refs = new List<string>();
        foreach (JsonStringNode name in scope.TakeStrings("refs"))
        {
            if (KindGrammar.Check(name.Value) is { } violation)
            {
                scope.File.Report(SchemaRules.UnresolvedReference, name.Span, name.Value, violation.Message);
            }
            else
            {
                refs.Add(name.Value);
            }
        }

        return EquatableArray<string>.From(refs);
    }

    private static void CheckType(SchemaScope scope)
    {
        if (scope.Take("type") is not { } type)
        {
            if (scope.HasUnknown) return;
            scope.File.WrongShape(scope.Place, "type", "is missing; a body is an object, so add \"type\": \"object\"");
        }
        else if (type.Value is not JsonStringNode { Value: "object" })
        {
            scope.WrongShape(type, "a body is an object, so write \"object\"");
        }
    }
}
