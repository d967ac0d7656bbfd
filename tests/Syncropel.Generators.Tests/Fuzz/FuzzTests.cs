using System.Text.Json;
using Syncropel.Generators.Tests.Harness;
using Syncropel.Generators.Tests.Oracle;

namespace Syncropel.Generators.Tests.Fuzz;

/// <summary>
/// Random schemas of the sort that teams write, and random bodies: generated code against the oracle. A failure names the seed that
/// shows it again. <c>SYNCROPEL_FUZZ_SCHEMAS=20000 dotnet test --filter Fuzz</c> is a long run.
/// </summary>
public class FuzzTests
{
    private const double MostRefused = 0.1;
    private const double LeastOfEachSort = 0.15;

    // What is not understood, and names that clash.
    private static readonly string[] ExpectedRefusals = ["SYN0006", "SYN0008"];

    public static TheoryData<int> Seeds => [.. FuzzBatch.Seeds];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Generated_code_gives_the_verdict_of_the_oracle_and_loses_nothing(int seed)
    {
        FuzzBatch batch = FuzzBatch.Of(seed);
        for (int i = 0; i < batch.Kinds.Count; i++)
        {
            FuzzCase one = batch.Cases[i];
            Disagreement? found = Disagreement.Find(batch.Kinds[i], one.Document, one.Bodies);
            if (found is not null) Assert.Fail(Shrinker.Shrink(found).Show(batch.Replay));
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Few_schemas_are_refused_and_only_for_reasons_that_are_known(int seed)
    {
        FuzzBatch batch = FuzzBatch.Of(seed);
        LoadedKind[] refused = [.. batch.Kinds.Where(static kind => kind.Refusals.Count > 0)];
        string all = string.Join("\n", refused.Select(static kind => $"{string.Join("; ", kind.Refusals)}\n  {kind.Schema.Text}"));

        string[] unexpected = [.. refused.SelectMany(static kind => kind.Refusals).Select(static one => one.Id).Except(ExpectedRefusals)];
        Assert.True(unexpected.Length == 0, $"{string.Join(", ", unexpected)}\n{batch.Replay}\n{all}");
        Assert.True(refused.Length <= MostRefused * batch.Kinds.Count, $"{refused.Length} of {batch.Kinds.Count}\n{batch.Replay}\n{all}");
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Bodies_are_of_both_sorts(int seed)
    {
        bool[] verdicts = [.. FuzzBatch.Of(seed).Cases.SelectMany(Verdicts)];
        int valid = verdicts.Count(static one => one);
        Assert.InRange(valid, LeastOfEachSort * verdicts.Length, (1 - LeastOfEachSort) * verdicts.Length);
    }

    private static IEnumerable<bool> Verdicts(FuzzCase one)
    {
        using JsonDocument schema = JsonDocument.Parse(one.Document);
        var oracle = new SchemaOracle(schema.RootElement);
        foreach (string body in one.Bodies)
        {
            using JsonDocument instance = JsonDocument.Parse(body);
            yield return oracle.Accepts(instance.RootElement);
        }
    }
}
