using Syncropel.Mutations.Mutating;
using Syncropel.Mutations.Product;

namespace Syncropel.Mutations.Running;

/// <summary>One run from beginning to end: mutate, compile, test, report. From the repository's root.</summary>
internal static class MutationRun
{
    private const int Workers = 2;

    /// <returns>0 where every area reaches its score and every survivor is explained; 1 where not; 2 where it cannot be run.</returns>
    public static int Run(string[] names, TextWriter output, TextWriter errors)
    {
        string tests = Path.GetFullPath("artifacts/bin/Syncropel.Tests/debug");
        if (names.Except(Area.All.Select(static area => area.Name)).FirstOrDefault() is { } unknown)
        {
            errors.WriteLine($"'{unknown}' is no area; there are {string.Join(", ", Area.All.Select(static area => area.Name))}.");
            return 2;
        }

        if (!Directory.Exists(tests))
        {
            errors.WriteLine($"{tests} is missing; run 'dotnet build tests/Syncropel.Tests' from the repository's root first.");
            return 2;
        }

        Area[] areas = [.. Area.All.Where(area => names.Length == 0 || names.Contains(area.Name))];
        return Report.Write(output, Run(areas, tests, output), Survivors());
    }

    private static AreaScore[] Run(Area[] areas, string tests, TextWriter log)
    {
        ProductCompilation product = ProductCompilation.Load(Path.GetFullPath("src/Syncropel"));
        var mutator = new Mutator();
        Mutant[] all = [.. areas.SelectMany(static area => area.Files).SelectMany(file => mutator.Mutate(file, product.File(file)))];
        byte[] assembly = product.Emit(all, out Mutant[] mutants);
        log.WriteLine($"{all.Length} mutants, of which {all.Length - mutants.Length} do not compile");
        using var bench = new TestBench(tests, assembly);
        return
        [
            .. areas.Select(area =>
                new AreaRun(bench, area, [.. mutants.Where(one => area.Files.Contains(one.File))], Workers, log).Run()),
        ];
    }

    private static KnownSurvivors Survivors() => KnownSurvivors.Read(Path.Combine(AppContext.BaseDirectory, "survivors.txt"));
}
