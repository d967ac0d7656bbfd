using System.Collections;
using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Syncropel.Generators.Json;

namespace Syncropel.Generators.Tests.Harness;

/// <summary>Proves that the generator does nothing where nothing has changed, and keeps nothing alive that it must not.</summary>
internal static class IncrementalityProof
{
    private const BindingFlags OwnFields =
        BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    private static readonly Type[] Forbidden =
    [
        typeof(ISymbol), typeof(SyntaxNode), typeof(SyntaxTree), typeof(Compilation), typeof(Location), typeof(SourceText),
        typeof(AdditionalText), typeof(MetadataReference), typeof(AnalyzerConfigOptions), typeof(JsonNode),
    ];

    /// <summary>Adds a C# file, runs again, and demands that every tracked output is cached or unchanged.</summary>
    public static void UnrelatedEditRunsNothing(GeneratorDriver driver, CSharpCompilation compilation)
    {
        CSharpCompilation edited = compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText("class Unrelated;", TestCompilation.ParseOptions));
        GeneratorRunResult result = driver.RunGenerators(edited, TestContext.Current.CancellationToken).GetRunResult().Results.Single();
        foreach ((string step, object value, IncrementalStepRunReason reason) in Outputs(result))
        {
            if (reason is not (IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged))
            {
                Assert.Fail($"After an unrelated edit the step '{step}' is {reason}: {value}");
            }

            Walk(value, step, new HashSet<object>(ReferenceEqualityComparer.Instance));
        }
    }

    /// <summary>Every output of every tracked step.</summary>
    public static IEnumerable<(string Step, object Value, IncrementalStepRunReason Reason)> Outputs(GeneratorRunResult result)
    {
        foreach ((string name, ImmutableArray<IncrementalGeneratorRunStep> runs) in result.TrackedSteps)
        {
            if (!StepNames.All.Contains(name)) continue;
            foreach ((object value, IncrementalStepRunReason reason) in runs.SelectMany(static run => run.Outputs))
            {
                yield return (name, value, reason);
            }
        }

        foreach ((string name, ImmutableArray<IncrementalGeneratorRunStep> runs) in result.TrackedOutputSteps)
        {
            foreach ((_, IncrementalStepRunReason reason) in runs.SelectMany(static run => run.Outputs)) yield return (name, "", reason);
        }
    }

    /// <summary>Walks everything that a value holds, and refuses what belongs to a compilation, or to a file's text.</summary>
    public static void Walk(object? value, string path, HashSet<object> seen)
    {
        if (value is null or string or Enum or DiagnosticDescriptor) return;
        Type type = value.GetType();
        if (type.IsPrimitive || (!type.IsValueType && !seen.Add(value))) return;
        bool defeats = Array.Exists(Forbidden, forbidden => forbidden.IsAssignableFrom(type));
        if (defeats) Assert.Fail($"{path} holds a {type.Name}, which defeats caching");

        if (value is IEnumerable items)
        {
            foreach (object? item in items) Walk(item, path + "[]", seen);
            return;
        }

        for (Type? at = type; at is not null && at != typeof(object); at = at.BaseType)
        {
            foreach (FieldInfo field in at.GetFields(OwnFields))
            {
                Walk(field.GetValue(value), path + "." + field.Name, seen);
            }
        }
    }
}
