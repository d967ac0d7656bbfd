using System.Text;
using Syncropel.Generators.Reading;

namespace Syncropel.CodeFixes.Schemas;

/// <summary>Writes the schema file of a kind, laid out as one writes them by hand.</summary>
internal static class SchemaText
{
    private const string Indent = "  ";

    public static string Of(string kind, InferredSchema body)
    {
        var json = new StringBuilder();
        json.Append("{\n");
        json.Append("  \"$schema\": \"https://json-schema.org/draft/2020-12/schema\",\n");
        json.Append("  \"kind\": ").Append(JsonText.Quote(kind)).Append(",\n");
        json.Append("  \"type\": \"object\",\n");
        json.Append("  \"properties\": ");
        AppendMembers(json, body, Indent);
        return json.Append("\n}\n").ToString();
    }

    private static void AppendMembers(StringBuilder json, InferredSchema schema, string indent)
    {
        if (schema.Members.Count == 0)
        {
            json.Append("{}");
            return;
        }

        json.Append('{');
        for (int i = 0; i < schema.Members.Count; i++)
        {
            json.Append(i == 0 ? "\n" : ",\n").Append(indent).Append(Indent);
            json.Append(JsonText.Quote(schema.Members[i].Key)).Append(": ");
            Append(json, schema.Members[i].Value, indent + Indent);
        }

        json.Append('\n').Append(indent).Append('}');
    }

    private static void Append(StringBuilder json, InferredSchema schema, string indent)
    {
        switch (schema.Type)
        {
            case null:
                json.Append("{}");
                break;
            case "object" when schema.Members.Count > 0:
                json.Append("{\n").Append(indent).Append("  \"type\": \"object\",\n");
                json.Append(indent).Append("  \"properties\": ");
                AppendMembers(json, schema, indent + Indent);
                json.Append('\n').Append(indent).Append('}');
                break;
            case "array" when schema.Items.Type is not null:
                json.Append("{ \"type\": \"array\", \"items\": ");
                Append(json, schema.Items, indent);
                json.Append(" }");
                break;
            default:
                json.Append("{ \"type\": \"").Append(schema.Type).Append('"');
                if (schema.Format is { } format) json.Append(", \"format\": \"").Append(format).Append('"');
                json.Append(" }");
                break;
        }
    }
}
