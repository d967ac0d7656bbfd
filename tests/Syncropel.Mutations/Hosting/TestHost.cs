using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using Syncropel.Mutations.Product;

namespace Syncropel.Mutations.Hosting;

/// <summary>Runs tests in the process that it is started in, beside the built tests: <c>Syncropel.Tests</c>.</summary>
internal static class TestHost
{
    private static readonly Assembly Tests = Assembly.Load("Syncropel.Tests");

    /// <summary>
    /// Runs all tests whose names begin so, and writes a line each: the test, milliseconds, and the mutants that it comes by. It throws
    /// what a test throws.
    /// </summary>
    public static async Task<int> MeasureAsync(string[] prefixes)
    {
        bool[] seen = (bool[])Assembly.Load("Syncropel").GetType("SyncropelMutantSwitch")!.GetField(MutantSwitch.Seen)!.GetValue(null)!;
        foreach (Type type in Types().Where(type => prefixes.Any(prefix => type.FullName!.StartsWith(prefix, StringComparison.Ordinal))))
        {
            var tests = new TestClass(type);
            foreach (MethodInfo method in tests.Methods)
            {
                // Rows are made once for all; what they come by is every row's.
                Array.Clear(seen);
                IReadOnlyList<object?[]> rows = await TestClass.RowsAsync(method);
                int[] byRows = Numbers(seen);
                for (int row = 0; row < rows.Count; row++)
                {
                    Array.Clear(seen);
                    var watch = Stopwatch.StartNew();
                    await tests.RunAsync(method, rows[row]);
                    double time = watch.Elapsed.TotalMilliseconds;
                    var test = new TestCase(type.FullName!, method.Name, row);
                    string mutants = string.Join(',', Numbers(seen).Union(byRows));
                    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"#\t{test}\t{time:0.000}\t{mutants}"));
                }
            }
        }

        return 0;
    }

    /// <summary>Runs tests one after the other, up to the first that fails.</summary>
    /// <returns>0 where all pass, else 1.</returns>
    public static async Task<int> RunAsync(string file)
    {
        foreach (IGrouping<(string Class, string Method), TestCase> method in
            File.ReadLines(file).Select(TestCase.Parse).GroupBy(static test => (test.Class, test.Method)))
        {
            Type type = Tests.GetType(method.Key.Class)!;
            MethodInfo found = type.GetMethod(method.Key.Method)!;
            try
            {
                IReadOnlyList<object?[]> rows = await TestClass.RowsAsync(found);
                foreach (TestCase test in method) await new TestClass(type).RunAsync(found, rows[test.Row]);
            }
#pragma warning disable CA1031 // Whatever a test throws, it has failed.
            catch (Exception failure)
#pragma warning restore CA1031
            {
                Console.WriteLine($"{method.Key}: {failure}");
                return 1;
            }
        }

        return 0;
    }

    private static int[] Numbers(bool[] seen) => [.. seen.Index().Where(static one => one.Item).Select(static one => one.Index)];

    private static IEnumerable<Type> Types() => Tests.GetTypes().Where(static type => type is { IsAbstract: false, IsPublic: true });
}
