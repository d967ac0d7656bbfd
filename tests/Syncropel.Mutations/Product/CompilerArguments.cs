using System.Diagnostics;
using System.Text.Json;

namespace Syncropel.Mutations.Product;

/// <summary>What the build gives to the compiler for the product, so that a mutant is compiled as the product is.</summary>
internal static class CompilerArguments
{
    /// <exception cref="InvalidOperationException">The build fails; the message has what it wrote.</exception>
    public static string[] Read(string project)
    {
        // As design-time builds do it: everything up to the compiler runs, whether or not something is out of date.
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardOutput = true,
            ArgumentList =
            {
                "msbuild", project, "-t:ResolveReferences;CoreCompile", "-getItem:CscCommandLineArgs", "-nologo", "-nodeReuse:false",
                "-p:ProvideCommandLineArgs=true", "-p:SkipCompilerExecution=true", "-p:NonExistentFile=none/none",
            },
        };
        using Process build = Process.Start(start)!;
        string output = build.StandardOutput.ReadToEnd();
        build.WaitForExit();
        if (build.ExitCode != 0) throw new InvalidOperationException($"{project} does not build: {output}");
        using var document = JsonDocument.Parse(output);
        return
        [
            .. document.RootElement.GetProperty("Items").GetProperty("CscCommandLineArgs").EnumerateArray()
                .Select(static item => item.GetProperty("Identity").GetString()!),
        ];
    }
}
