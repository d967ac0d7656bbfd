using FsCheck;
using FsCheck.Fluent;
using Syncropel.Generators.Tests.Fuzz;
using Syncropel.Generators.Tests.Harness;

namespace Syncropel.Generators.Tests.Generation;

/// <summary>
/// Names at random, of the worst sorts, at every place that has a name: members, nested members, cases, values of enums, definitions.
/// Whatever they are, the code compiles for the strictest consumer.
/// </summary>
public sealed class NamePropertyTests
{
    private const int Kinds = 80;

    private static readonly string[] Words =
    [
        // Words of C#, also those that depend on where they stand.
        "class", "record", "field", "value", "var", "dynamic", "global", "await", "async", "file", "required", "init", "nint", "notnull", "args",
        "nameof", "yield", "partial", "where", "when", "with", "and", "or", "not", "scoped", "unmanaged", "allows", "extension", "get", "set",
        "this", "base", "default", "null", "true", "void", "object", "string", "operator", "in", "out", "ref", "params", "is", "as",

        // What records and objects declare, what is generated, and the locals in it.
        "equals", "get_hash_code", "to_string", "get_type", "finalize", "clone", "memberwise_clone", "print_members", "equality_contract",
        "deconstruct", "Kind", "fields", "field_set", "checks", "defaults", "patterns", "validate", "unknown_members", "additional_members",
        "read_json", "write_json", "check_json", "read_body", "write_body", "read_embedded", "body", "act", "data_type", "match", "switch",
        "t_result", "t_null", "path", "exists", "not_exists", "reader", "writer", "check", "mark", "start", "unknown", "additional",
        "seen_kind", "seen_refs", "is_embedded", "hash", "other", "i1", "mark1", "item1", "one1", "many1", "item", "items", "rest", "result",
        "System", "Syncropel", "Consumer", "T", "of", "parse", "Item1", "empty", "text", "json", "names", "add", "build", "count",

        // What others' types and helpers are called.
        "x", "X", "x_value", "xValue", "x_item", "x_fields", "x_text", "x_json", "x_value_json", "x_value_text", "x_item_value", "x_member",
        "x_member_value", "x_2", "x-2", "x value", "x_seen", "value_value", "item_value", "x_value_2", "additional_item", "case_1",

        // Characters that are letters, digits, or nothing to be seen.
        "", "_", "__", "_x", "1", "1x", "+1", "-1", "x+", "\u0661\u0662", "\u2160", "\u2460", "\uD835\uDFD8", "\uD835\uDC00", "\u05D0\u05D1", "\u200Fx",
        "x\u200Bx", "x\u200Dx", "e\u0301", "\u00E9", "\u0301", "\u0130", "\u0131", "i\u0307", "\u212A", "k", "K", "\u00DF", "\u1E9E", "\u01C5", "\u01C6",
        "\uFB01", "\u02B0", "\u3007", "\uFF58", "\uFEFFx", "\u00AD", "\u2028", "\uFFFD", "😀", "😀😀", "a😀b", "$ref", "@type", "a.b", "a/b", "a~b", "\"", "\\",
        "</summary>", "{0}", "%s", "/*", "*/", "//", "\n", "\t",
    ];

    private static readonly Gen<string> Name = Gen.Frequency(
        (8, Gen.Elements(Words)),
        (1, from left in Gen.Elements(Words) from right in Gen.Elements(Words) select left + right),
        (1, from word in Gen.Elements(Words) from count in Gen.Choose(2, 50) select string.Concat(Enumerable.Repeat(word, count))));

    private static readonly string[] Leaves =
    [
        """{ "type": "string", "pattern": "x" }""", """{ "type": ["integer", "null"], "default": 1 }""", """{ "not": { "type": "null" } }""",
        """{ "type": "array", "items": { "type": "array", "items": { "type": "string", "pattern": "y" } } }""",
        """{ "type": "array", "items": { "enum": ["a", "b"] } }""", """{ "const": "x" }""", """{ "type": "string", "format": "uri" }""",
        """{ "type": ["string", "array"], "items": { "type": "string" } }""", """{ "$ref": "#" }""",
    ];

    [Fact]
    public void Names_of_any_sort_compile_together()
    {
        IEnumerable<string> documents = Documents().Sample(Kinds, new Rnd(1, 1), 50);
        IReadOnlyList<LoadedKind> kinds = KindBatch.Load([.. documents.Select(FuzzCase.SchemaAt)]);
        Assert.All(kinds, static kind =>
        {
            Assert.True(kind.Fault is null, $"{kind.Fault}\n{kind.Schema.Text}");

            // A definition that is drawn as a reference to itself.
            Assert.All(kind.Refusals, static refusal => Assert.Equal("SYN0007", refusal.Id));
        });
    }

    private static Gen<string> Documents() =>
        from definitions in Names(3)
        let references = definitions.Select(static name =>
            $$"""{ "$ref": "#/$defs/{{Uri.EscapeDataString(name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal))}}" }""")
        let leaves = Gen.Elements<string>([.. Leaves, .. references])
        from bodies in Schema(leaves, 2).ArrayOf(definitions.Length)
        from members in Members(Schema(leaves, 3), 6)
        select $$"""{ "kind": "{{KindSchemas.Kind}}", "type": "object", {{members}}, "$defs": { {{Join(definitions, bodies)}} } }""";

    private static Gen<string> Schema(Gen<string> leaves, int depth) => depth == 0 ? leaves : Gen.Frequency(
        (3, leaves),
        (2, Members(Schema(leaves, depth - 1), 4).Select(static members => $$"""{ "type": "object", {{members}} }""")),
        (1, Members(Schema(leaves, depth - 1), 3).Select(static members =>
            $$"""{ "type": "object", {{members}}, "additionalProperties": { "enum": ["a"] } }""")),
        (1, Union(Schema(leaves, depth - 1))),
        (1, Names(6).Select(static names => $$"""{ "enum": [{{string.Join(", ", names.Select(ScalarSchemas.Quote))}}] }""")),
        (1, Tuple(Schema(leaves, depth - 1))),
        (1, Schema(leaves, depth - 1).Select(static schema => $$"""{ "type": "object", "additionalProperties": {{schema}} }""")));

    private static Gen<string> Members(Gen<string> schema, int most) =>
        from names in Names(most)
        from schemas in schema.ArrayOf(names.Length)
        from required in Gen.Choose(0, 1).ArrayOf(names.Length)
        let needed = names.Where((_, i) => required[i] == 1).Select(ScalarSchemas.Quote)
        select $$""" "properties": { {{Join(names, schemas)}} }, "required": [{{string.Join(", ", needed)}}]""";

    private static Gen<string> Union(Gen<string> schema) =>
        from constants in Names(4).Where(static names => names.Length > 1)
        from discriminator in Name
        from members in Names(3).ArrayOf(constants.Length)
        from inner in schema
        let cases = constants.Select((constant, i) =>
            $$"""
            { "type": "object", "required": [{{ScalarSchemas.Quote(discriminator)}}], "properties": {
              {{string.Join(", ", members[i].Where(name => name != discriminator).Select(name => $"{ScalarSchemas.Quote(name)}: {inner}")
                .Prepend($"{ScalarSchemas.Quote(discriminator)}: {{ \"const\": {ScalarSchemas.Quote(constant)} }}"))}} } }
            """)
        select $$"""{ "oneOf": [{{string.Join(", ", cases)}}] }""";

    private static Gen<string> Tuple(Gen<string> schema) =>
        from titles in Names(4).Where(static names => names.Length > 1)
        from schemas in schema.ArrayOf(titles.Length)
        let items = titles.Zip(schemas, static (title, one) => $$"""{ "title": {{ScalarSchemas.Quote(title)}}, "allOf": [{{one}}] }""")
        select $$"""{ "type": "array", "prefixItems": [{{string.Join(", ", items)}}], "minItems": {{FormattableString.Invariant($"{titles.Length}")}}, "items": false }""";

    private static Gen<string[]> Names(int most) =>
        from count in Gen.Choose(1, most)
        from names in Name.ArrayOf(count)
        select names.Distinct(StringComparer.Ordinal).ToArray();

    private static string Join(string[] names, string[] schemas) =>
        string.Join(", ", names.Zip(schemas, static (name, schema) => $"{ScalarSchemas.Quote(name)}: {schema}"));
}
