using System.Collections.Concurrent;
using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Syncropel.Generators.Tests.Harness;

namespace Syncropel.Generators.Tests.Fuzz;

/// <summary>Random kinds that are compiled together, because a compilation costs more than a kind.</summary>
internal sealed class FuzzBatch
{
    private const int Size = 40;
    private const int SizeOfEach = 50;
    private const int DefaultSchemas = 400;
    private const int FirstSeed = 1;
    private const string SchemasVariable = "SYNCROPEL_FUZZ_SCHEMAS";
    private const string SeedVariable = "SYNCROPEL_FUZZ_SEED";

    private static readonly ConcurrentDictionary<int, Lazy<FuzzBatch>> Drawn = new();

    private FuzzBatch(int seed)
    {
        Cases =
        [
            .. KindSchemas.Any.Sample(Size, new Rnd((ulong)seed, 1), SizeOfEach)
                .Select((document, index) => FuzzCase.Of(document, unchecked((seed * Size) + index))),
        ];
        Kinds = KindBatch.Load([.. Cases.Select(static (one, index) => FuzzCase.SchemaAt(one.Document, index))]);
        string settings = FormattableString.Invariant($"{SeedVariable}={seed} {SchemasVariable}={Size}");
        Replay = $"{settings} dotnet test tests/Syncropel.Generators.Tests --filter FullyQualifiedName~Fuzz";
    }

    /// <summary>
    /// The seeds of a run: always the same, unless <c>SYNCROPEL_FUZZ_SCHEMAS</c> asks for more schemas, or
    /// <c>SYNCROPEL_FUZZ_SEED</c> for another start.
    /// </summary>
    public static IEnumerable<int> Seeds =>
        Enumerable.Range(Setting(SeedVariable, FirstSeed), (Setting(SchemasVariable, DefaultSchemas) + Size - 1) / Size);

    /// <summary>The schemas with their bodies.</summary>
    public IReadOnlyList<FuzzCase> Cases { get; }

    /// <summary>What became of each schema.</summary>
    public IReadOnlyList<LoadedKind> Kinds { get; }

    /// <summary>The command that runs this batch alone.</summary>
    public string Replay { get; }

    /// <summary>The batch of a seed, which is drawn once.</summary>
    public static FuzzBatch Of(int seed) => Drawn.GetOrAdd(seed, static seed => new Lazy<FuzzBatch>(() => new FuzzBatch(seed))).Value;

    private static int Setting(string variable, int otherwise) =>
        Environment.GetEnvironmentVariable(variable) is { Length: > 0 } given ? int.Parse(given, CultureInfo.InvariantCulture) : otherwise;
}
