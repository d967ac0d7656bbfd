using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Syncropel.Generators.Infrastructure;
using Syncropel.Generators.Model;
using Syncropel.Generators.Reading;

namespace Syncropel.Generators.Tests.Harness;

/// <summary>Reads schemas without generating: what is said of a file alone, and the model that it becomes.</summary>
internal static class SchemaReading
{
    private static readonly GeneratorOptions Options = GeneratorOptions.From(
        new MemoryOptions(new Dictionary<string, string> { ["RootNamespace"] = GeneratorHarness.Namespace }).GlobalOptions);

    /// <summary>The diagnostics of one file, in its order.</summary>
    public static IReadOnlyList<Diagnostic> Diagnostics(SchemaText schema)
    {
        SourceText text = SourceText.From(schema.Text);
        EquatableArray<DiagnosticInfo> found = IsRef(schema)
            ? RefSchemaReader.Read(schema.Path, text, Options).Diagnostics
            : KindReader.Read(schema.Path, text, Options).Diagnostics;
        return [.. found.Select(static one => one.ToDiagnostic()).OrderBy(static one => one.Location.SourceSpan)];
    }

    /// <summary>The errors of one file, each as its rule and message.</summary>
    public static IReadOnlyList<(string Id, string Message)> Errors(SchemaText schema) =>
        [.. Diagnostics(schema)
            .Where(static one => one.Severity == DiagnosticSeverity.Error)
            .Select(static one => (one.Id, one.GetMessage(CultureInfo.InvariantCulture)))];

    /// <summary>The model of a kind's schema, which must be without fault; a warning is none.</summary>
    public static KindModel Model(SchemaText schema)
    {
        Assert.Empty(Errors(schema));
        return KindReader.Read(schema.Path, SourceText.From(schema.Text), Options).Model!;
    }

    /// <summary>The model of the member <c>a</c> with this schema.</summary>
    public static MemberModel Member(string schema) => Model(SchemaText.Of($"\"a\": {schema}")).Body.Members.Single();

    /// <summary>Whether a file is a ref schema.</summary>
    public static bool IsRef(SchemaText schema) => schema.Path.EndsWith(SchemaFile.RefSuffix, StringComparison.Ordinal);
}
