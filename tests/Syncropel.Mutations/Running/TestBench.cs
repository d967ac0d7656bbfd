using System.Diagnostics;
using System.Globalization;
using Syncropel.Mutations.Hosting;
using Syncropel.Mutations.Product;

namespace Syncropel.Mutations.Running;

/// <summary>
/// A copy of the built tests, with the product's mutants in place of the product, and with this program as what runs them.
/// </summary>
internal sealed class TestBench : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("syncropel-mutants-");
    private int _runs;

    public TestBench(string tests, byte[] product)
    {
        foreach (string file in Directory.EnumerateFiles(tests, "*", SearchOption.AllDirectories))
        {
            string copy = In(Path.GetRelativePath(tests, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        File.WriteAllBytes(In("Syncropel.dll"), product);
        File.Copy(typeof(TestBench).Assembly.Location, In("Syncropel.Mutations.dll"));
    }

    /// <summary>Runs all tests of an area without any mutant, and gives what they write.</summary>
    /// <exception cref="InvalidOperationException">One fails.</exception>
    public IEnumerable<MeasuredTest> Measure(Area area)
    {
        using Process run = Start(mutant: -1, ["measure", .. area.Tests]);
        Task<string> errors = run.StandardError.ReadToEndAsync();
        string output = run.StandardOutput.ReadToEnd();
        run.WaitForExit();
        if (run.ExitCode != 0)
        {
            throw new InvalidOperationException($"The tests of '{area.Name}' fail without any mutant:\n{output}{errors.Result}");
        }

        return output.Split('\n').Where(static line => line.StartsWith("#\t", StringComparison.Ordinal)).Select(MeasuredTest.Parse);
    }

    /// <summary>Runs tests with one mutant switched on.</summary>
    public Verdict Run(int mutant, IEnumerable<TestCase> tests, TimeSpan limit)
    {
        string list = In($"tests-{Interlocked.Increment(ref _runs)}.txt");
        File.WriteAllLines(list, tests.Select(static test => test.ToString()));
        using Process run = Start(mutant, ["run", list]);
        run.OutputDataReceived += static (_, _) => { };
        run.ErrorDataReceived += static (_, _) => { };
        run.BeginOutputReadLine();
        run.BeginErrorReadLine();
        if (run.WaitForExit(limit)) return run.ExitCode == 0 ? Verdict.Survived : Verdict.Killed;
        run.Kill(entireProcessTree: true);
        run.WaitForExit();
        return Verdict.TimedOut;
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private string In(string name) => Path.Combine(_folder.FullName, name);

    private Process Start(int mutant, string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment[MutantSwitch.Variable] = mutant.ToString(CultureInfo.InvariantCulture);
        string[] all =
        [
            "exec", "--depsfile", In("Syncropel.Tests.deps.json"), "--runtimeconfig", In("Syncropel.Tests.runtimeconfig.json"),
            In("Syncropel.Mutations.dll"), .. arguments,
        ];
        foreach (string argument in all) start.ArgumentList.Add(argument);
        return Process.Start(start)!;
    }
}
