using Syncropel.Generators.Diagnostics;
using Syncropel.Generators.Json;

namespace Syncropel.Generators.Reading;

/// <summary>
/// The members of a body that the protocol defines, not the kind: <c>kind</c> and <c>_refs</c>. A schema that other tools check
/// bodies with may declare them; they become no properties.
/// </summary>
internal static class ProtocolMembers
{
    public static bool IsOne(string name) => name is "kind" or "_refs";

    /// <summary>Checks that what a schema says of such a member agrees with the protocol.</summary>
    public static void Check(SchemaScope root, JsonMemberNode property)
    {
        if (property.Value is not JsonObjectNode schema)
        {
            TypeReader.NoSchema(root, property);
            return;
        }

        // Where the schema's own kind is missing or no string, that has been said.
        bool agrees = property.Name == "kind"
            ? root.Node.Find("kind")?.Value is not JsonStringNode kind
                || (schema.Find("const") is { Value: JsonStringNode constant } && constant.Value == kind.Value)
            : schema.Find("type") is { Value: JsonStringNode { Value: "array" } };
        if (agrees) return;
        string right = property.Name == "kind" ? "a \"const\" with the schema's own kind" : "of \"type\": \"array\"";
        root.File.Report(SchemaRules.WrongShape, property.NameSpan, property.Name,
            $"is the protocol's; where a schema declares it, it must be {right}");
    }
}
