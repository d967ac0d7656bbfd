namespace Syncropel.Generators.Tests.MetaSchema;

/// <summary>
/// The faults that no JSON Schema of schemas can state, because they need two places, another file, or an understanding of values.
/// <c>docs/kind-schemas.md</c> lists them for users.
/// </summary>
internal static class OnlyTheGenerator
{
    /// <summary>Each fault: its rule, a part of its message, and why the meta-schema is blind to it.</summary>
    public static readonly (string Id, string Message, string Why)[] Faults =
    [
        ("SYN0003", "", "the name of the file"),
        ("SYN0004", "", "other files"),
        ("SYN0005", "no value fits", "two bounds against each other"),
        ("SYN0005", "is no regular expression", "what the text means"),
        ("SYN0005", "is no URI", "what the text means"),
        ("SYN0005", "stands twice in this file", "two identifiers against each other"),
        ("SYN0005", "names two schemas", "two anchors against each other"),
        ("SYN0005", "the class of the constructors of references is called", "the project's properties"),
        ("SYN0005", "the class of the catalogs of kinds is called", "the project's properties"),
        ("SYN0005", "no member can be called as its class", "the project's properties"),
        ("SYN0005", "it must be a \"const\" with the schema's own kind", "two places against each other"),
        ("SYN0006", "'_refs' cannot be required", "where it is required through 'allOf' or '$ref'"),
        ("SYN0006", "does not declare 'kind'", "where it is closed through 'allOf' or '$ref', or by 'unevaluatedProperties'"),
        ("SYN0007", "", "where a reference or a path leads"),
        ("SYN0008", "", "names against each other"),
        ("SYN0009", "", "'required' against 'properties'"),
        ("SYN0010", "", "a value against its schema"),
        ("SYN0011", "", "templates against parameters"),
    ];

    /// <summary>Faults of these that the meta-schema sees where they stand in plain sight.</summary>
    public static readonly (string Id, string Message)[] SeenSometimes =
    [
        ("SYN0005", "it must be a \"const\" with the schema's own kind"),
        ("SYN0006", "'_refs' cannot be required"),
        ("SYN0006", "does not declare 'kind'"),
        ("SYN0007", "is not a kind"),
        ("SYN0007", "an indexed path starts with 'body.'"),
        ("SYN0007", "no query can name such a path"),
        ("SYN0011", "which is no parameter"),
        ("SYN0011", "opens '{' and does not close it"),
        ("SYN0011", "uses no parameter"),
    ];

    /// <summary>Whether the meta-schema may accept a file with this fault.</summary>
    public static bool MaySee(string id, string message) => Array.Exists(Faults, one => Is(one.Id, one.Message, id, message));

    /// <summary>Whether the meta-schema may refuse a file for this fault.</summary>
    public static bool MayBeStated(string id, string message) =>
        !MaySee(id, message) || Array.Exists(SeenSometimes, one => Is(one.Id, one.Message, id, message));

    private static bool Is(string wantedId, string part, string id, string message) =>
        wantedId == id && message.Contains(part, StringComparison.Ordinal);
}
