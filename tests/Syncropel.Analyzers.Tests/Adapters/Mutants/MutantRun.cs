using System.Globalization;
using System.Reflection;
using System.Text.Json;
using Syncropel.Synapse;
using Syncropel.Testing.Synapse;

namespace Syncropel.Analyzers.Tests.Adapters.Mutants;

/// <summary>Loads what is compiled, and runs it through the validator.</summary>
internal static class MutantRun
{
    // With content and without, with earlier entries and without.
    private static readonly SynapseFixture[] Few =
    [
        SynapseFixtures.Get("LEGAL_EXTRACT_BASIC"),
        SynapseFixtures.Get("RANK_WITH_PRIOR_PROVENANCE"),
        SynapseFixtures.Get("BINARY_PAYLOAD"),
    ];

    private static readonly MethodInfo Validation =
        typeof(MutantRun).GetMethod(nameof(Validate), BindingFlags.Static | BindingFlags.NonPublic)!;

    /// <summary>The namespace of a mutant.</summary>
    public static string NamespaceOf(int index) => string.Create(CultureInfo.InvariantCulture, $"Corpus.M{index}");

    /// <summary>
    /// Notes what the validator finds: over all fixtures for the adapter as it is, over a few for those of its mutants of which it has to
    /// say something, or nothing.
    /// </summary>
    public static void Run(Assembly assembly, CorpusAdapter adapter, IReadOnlyList<Mutant> mutants)
    {
        for (int i = 0; i < mutants.Count; i++)
        {
            if (mutants[i].Mutator?.RunTime == RunTime.MayMiss) continue;
            Type type = assembly.GetType($"{NamespaceOf(i)}.{adapter.Name}", throwOnError: true)!;
            Type[] models = ModelsOf(type);
            object made = Activator.CreateInstance(type)!;
            var result = (AdapterValidationResult)Validation.MakeGenericMethod(models).Invoke(null, [made, adapter.Outputs, i == 0])!;
            mutants[i].FailsAtRunTime.UnionWith(result.Errors.Concat(result.Warnings).Select(static one => one.RuleId));
        }
    }

    private static AdapterValidationResult Validate<TModelInput, TModelOutput>(
        AdapterBase<TModelInput, TModelOutput> adapter, string outputs, bool isCorrect)
    {
        TModelOutput[] all = JsonSerializer.Deserialize<TModelOutput[]>(outputs, JsonSerializerOptions.Web)!;
        return AdapterValidator.For(adapter).ValidateAll(isCorrect ? SynapseFixtures.All : Few, all);
    }

    private static Type[] ModelsOf(Type type)
    {
        Type at = type;
        while (!at.IsGenericType || at.GetGenericTypeDefinition() != typeof(AdapterBase<,>)) at = at.BaseType!;
        return at.GetGenericArguments();
    }
}
