using Microsoft.CodeAnalysis;
using Syncropel.Generators.Tests.Harness;

namespace Syncropel.Generators.Tests.Fields;

/// <summary>The C# of a consumer that asks one filter of the kind <c>core.test</c>.</summary>
internal static class FilterSource
{
    public static string Of(string filter) => $$"""
        #nullable enable
        namespace Consumer
        {
            using static Consumer.CoreTest;

            internal static class Asking
            {
                public static string Ask()
                {
                    Syncropel.Filter filter = {{filter}};
                    return filter.ToString();
                }
            }
        }
        """;

    /// <summary>Asserts that a filter gives the compiler's error, and no other.</summary>
    public static void Refuses(string filter, string error, params SchemaText[] schemas)
    {
        GeneratorRun run = GeneratorHarness.Run(Of(filter), schemas);
        run.AssertDiagnostics();
        Assert.Equal([error], run.Output.GetDiagnostics(TestContext.Current.CancellationToken)
            .Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
            .Select(static diagnostic => diagnostic.Id).Distinct());
    }
}
