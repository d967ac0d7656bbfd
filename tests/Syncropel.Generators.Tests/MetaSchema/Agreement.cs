using Syncropel.Generators.Tests.Harness;

namespace Syncropel.Generators.Tests.MetaSchema;

/// <summary>
/// Holds the meta-schema's verdict on a file against the generator's. The meta-schema must refuse a file exactly where the generator
/// reports a fault that a schema of schemas can state.
/// </summary>
internal static class Agreement
{
    /// <summary>How the two disagree over a file. Null where they agree, and where the generator reads no JSON.</summary>
    public static string? Breach(SchemaText schema)
    {
        IReadOnlyList<(string Id, string Message)> errors = SchemaReading.Errors(schema);
        if (errors.Any(static one => one.Id == "SYN0001")) return null;
        bool accepts = MetaSchemas.Accepts(schema);
        (string Id, string Message)[] missed = [.. errors.Where(static one => !OnlyTheGenerator.MaySee(one.Id, one.Message))];
        if (accepts && missed.Length > 0)
        {
            return $"The meta-schema accepts what the generator refuses:\n{string.Join("\n", missed)}\n{schema.Text}";
        }

        bool isStated = errors.Any(static one => OnlyTheGenerator.MayBeStated(one.Id, one.Message));
        return accepts || isStated
            ? null
            : $"The meta-schema refuses what the generator accepts, or refuses for what no schema can say:\n"
                + $"{string.Join("\n", errors)}\n{schema.Text}";
    }

    /// <summary>Asserts that the two agree.</summary>
    public static void Holds(SchemaText schema)
    {
        if (Breach(schema) is { } breach) Assert.Fail(breach);
    }
}
