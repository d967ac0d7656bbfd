using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Syncropel.Analyzers.Tests.Harness;
using Syncropel.Analyzers.Tests.Housekeeping;

namespace Syncropel.Analyzers.Tests.Adapters.Mutants;

/// <summary>
/// An adapter and all its mutants, analysed and run. They stand in one compilation, each in a namespace of its own: binding the
/// references and the framework a thousand times would take minutes.
/// </summary>
internal static class MutantBench
{
    private const string Namespace = "namespace Corpus;";

    private static readonly ConcurrentDictionary<string, Lazy<Task<IReadOnlyList<Mutant>>>> Known = new();

    /// <summary>The adapter as it is, and then its mutants. Done once, for whichever test asks first.</summary>
    public static Task<IReadOnlyList<Mutant>> OfAsync(string adapter) =>
        Known.GetOrAdd(adapter, static name => new Lazy<Task<IReadOnlyList<Mutant>>>(() => RunAsync(CorpusAdapter.Get(name)))).Value;

    /// <summary>Those of all adapters.</summary>
    public static async Task<IReadOnlyList<Mutant>> AllAsync()
    {
        IReadOnlyList<Mutant>[] all = await Task.WhenAll(CorpusAdapter.All.Select(static one => Task.Run(() => OfAsync(one.Name))));
        return [.. all.SelectMany(static one => one)];
    }

    private static async Task<IReadOnlyList<Mutant>> RunAsync(CorpusAdapter adapter)
    {
        List<Mutant> mutants = Make(adapter);
        CSharpCompilation compilation = TestProject.Create(mutants.SelectMany(static one => one.Files), []).Compilation;
        var homes = new Dictionary<SyntaxTree, Mutant>();
        int next = 0;
        foreach (Mutant mutant in mutants)
        {
            foreach (string _ in mutant.Files) homes.Add(compilation.SyntaxTrees[next++], mutant);
        }

        Assembly assembly = Load(compilation, homes);
        await AnalyzeAsync(compilation, homes);
        MutantRun.Run(assembly, adapter, mutants);
        return mutants;
    }

    private static List<Mutant> Make(CorpusAdapter adapter)
    {
        CSharpCompilation compilation = TestProject.Create(adapter.Files, []).Compilation;
        var mutants = new List<Mutant> { InNamespace(new Mutant(adapter, null, 0, adapter.Files), 0) };
        foreach (Mutator mutator in Mutators.All)
        {
            int number = 0;
            for (int file = 0; file < adapter.Files.Count; file++)
            {
                SyntaxTree tree = compilation.SyntaxTrees[file];
                var source = new AdapterSource(tree.GetRoot(), compilation.GetSemanticModel(tree));
                foreach (TextChange[] changes in mutator.Mutate(source))
                {
                    string[] files = [.. adapter.Files];
                    files[file] = Mutant.Change(files[file], changes);
                    mutants.Add(InNamespace(new Mutant(adapter, mutator, ++number, files), mutants.Count));
                }
            }
        }

        return mutants;
    }

    private static Mutant InNamespace(Mutant mutant, int index)
    {
        string own = string.Create(CultureInfo.InvariantCulture, $"namespace {MutantRun.NamespaceOf(index)};");
        return mutant with { Files = [.. mutant.Files.Select(text => text.Replace(Namespace, own, StringComparison.Ordinal))] };
    }

    // A mutant that does not compile is caught by the compiler, and proves nothing.
    private static Assembly Load(CSharpCompilation compilation, Dictionary<SyntaxTree, Mutant> homes)
    {
        using var image = new MemoryStream();
        string[] errors = [.. compilation.Emit(image).Diagnostics.Where(static one => one.Severity == DiagnosticSeverity.Error)
            .Take(10).Select(one => $"{homes[one.Location.SourceTree!]}: {one}")];
        Assert.True(errors.Length == 0, string.Join("\n", errors));
        return Assembly.Load(image.ToArray());
    }

    private static async Task AnalyzeAsync(CSharpCompilation compilation, Dictionary<SyntaxTree, Mutant> homes)
    {
        var thrown = new ConcurrentBag<string>();
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([], new RootNamespace()),
            (exception, _, _) => thrown.Add(exception.ToString()),
            concurrentAnalysis: true,
            logAnalyzerExecutionTime: false);
        ImmutableArray<Diagnostic> found = await compilation.WithAnalyzers(Shipped.Analyzers, options).GetAnalyzerDiagnosticsAsync();
        Assert.Empty(thrown);
        foreach (Diagnostic one in found) homes[one.Location.SourceTree!].Found.Add(one.Id);
    }
}
