using Syncropel.Generators.Diagnostics;
using Syncropel.Generators.Json;
using Syncropel.Generators.Model;
using Syncropel.Generators.Reading;
using Syncropel.Generators.Schemas;

namespace Syncropel.Generators.Typing;

/// <summary>Reads <c>default</c>: the value that a new object starts with.</summary>
internal static class Defaults
{
    /// <summary>The JSON of a member's default. Null where there is none, or it says that nothing is there.</summary>
    public static string? Read(SchemaFile file, Schema schema, TypeModel type)
    {
        Schema source = schema.Default is null ? Aliases.Resolve(schema) : schema;
        if (source.Default is not { } value) return null;
        if (Judge.Refusal(schema, value) is { } reason)
        {
            file.Report(SchemaRules.ValueRefusedByType, value.Span, "default", value.Describe(), reason);
            return null;
        }

        // A null is how an absent member reads already; and the body of another kind is made by that kind.
        return value is JsonNullNode || type is KindType or ConstType ? null : JsonSpelling.Of(value);
    }
}
