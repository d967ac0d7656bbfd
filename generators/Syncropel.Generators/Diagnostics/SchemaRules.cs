using Microsoft.CodeAnalysis;

namespace Syncropel.Generators.Diagnostics;

/// <summary>
/// The rules for schema files (SYN0xxx). A title is the rule as a sentence; a message says what is wrong, and ends with what to
/// do. Fields, not properties: release tracking sees only those.
/// </summary>
internal static class SchemaRules
{
    public static readonly DiagnosticDescriptor NotJson = Rule(RuleIds.NotJson, "A schema file is JSON", "This is not JSON: {0}");

    public static readonly DiagnosticDescriptor KindInvalid = Rule(
        RuleIds.KindInvalid, "A schema names a grammatical kind", "{0}");

    public static readonly DiagnosticDescriptor FileNameDisagrees = Rule(
        RuleIds.FileNameDisagrees,
        "A schema file is named after its kind",
        "The file is named '{0}', and it declares '{1}'; rename one, so that the file is '{2}'");

    public static readonly DiagnosticDescriptor DuplicateName = Rule(
        RuleIds.DuplicateName,
        "A kind is declared once",
        "{0} is declared in {1} too; {2}");

    public static readonly DiagnosticDescriptor WrongShape = Rule(
        RuleIds.WrongShape, "A keyword has the shape that its meaning needs", "'{0}' {1}");

    public static readonly DiagnosticDescriptor NotUnderstood = Rule(
        RuleIds.NotUnderstood, "A schema uses only what the generator understands", "{0}");

    public static readonly DiagnosticDescriptor UnresolvedReference = Rule(
        RuleIds.UnresolvedReference,
        "Every reference leads somewhere",
        "'{0}' refers to nothing that can be: {1}");

    public static readonly DiagnosticDescriptor MemberNamesClash = Rule(
        RuleIds.MemberNamesClash,
        "The members of an object have different names in C#",
        "'{0}' and '{1}' both become '{2}' in C#; {3}");

    public static readonly DiagnosticDescriptor RequiredUndeclared = Rule(
        RuleIds.RequiredUndeclared,
        "A required member is declared",
        "'{0}' is required, and 'properties' does not declare it; declare it, or remove it here{1}");

    public static readonly DiagnosticDescriptor ValueRefusedByType = Rule(
        RuleIds.ValueRefusedByType,
        "A schema accepts its own values",
        "'{0}' has {1}, which its own schema refuses: {2}");

    public static readonly DiagnosticDescriptor TemplateDisagrees = Rule(
        RuleIds.TemplateDisagrees,
        "The id templates of a reference use its parameters",
        "{0}");

    public static readonly DiagnosticDescriptor CheckedAsJson = Rule(
        RuleIds.CheckedAsJson,
        "What only JSON can say is not said of types",
        "'{0}' depends on what the schemas beside it have looked at, which no C# type says, so every value is written as JSON to be "
        + "checked; close the schema with 'additionalProperties' or 'items' where those will do",
        DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor ForeignDispute = Rule(
        RuleIds.ForeignDispute,
        "Referenced assemblies do not dispute a kind",
        "{0}",
        DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor VersionLoses = Rule(
        RuleIds.VersionLoses,
        "A newer version of a kind loses nothing of the older one",
        "'{0}' of '{1}', at {2}, {4} in '{3}'; keep what readers of the older kind rely on, where that can be",
        DiagnosticSeverity.Info);

    private static DiagnosticDescriptor Rule(
        string id, string title, string message, DiagnosticSeverity severity = DiagnosticSeverity.Error) => new(
        id,
        title,
        message,
        "Syncropel.Schemas",
        severity,
        isEnabledByDefault: true,
        helpLinkUri: "https://github.com/syncropel/syncropel-dotnet/blob/main/docs/rules/" + id + ".md");
}
