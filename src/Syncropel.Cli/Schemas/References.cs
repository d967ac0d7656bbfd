using System.Reflection;
using Microsoft.CodeAnalysis;

namespace Syncropel.Cli.Schemas;

/// <summary>What a project of schemas refers to.</summary>
internal static class References
{
    private const string Sdk = "Syncropel.dll";

    /// <summary>The SDK, whose own kinds are in sight of every project, and assemblies whose kinds are too.</summary>
    /// <param name="assemblies">The paths of these.</param>
    /// <exception cref="CommandException">One of them is not there, or is none.</exception>
    public static IReadOnlyList<MetadataReference> OfKinds(IEnumerable<string> assemblies)
    {
        var references = new List<MetadataReference> { MetadataReference.CreateFromFile(Path.Combine(AppContext.BaseDirectory, Sdk)) };
        foreach (string assembly in assemblies)
        {
            if (!File.Exists(assembly)) throw new CommandException($"--reference '{assembly}': there is no such file.");
            if (!IsAssembly(assembly))
            {
                throw new CommandException($"--reference '{assembly}': this is no .NET assembly; give the .dll that a build has made.");
            }

            references.Add(MetadataReference.CreateFromFile(assembly));
        }

        return references;
    }

    private static bool IsAssembly(string path)
    {
        try
        {
            return AssemblyName.GetAssemblyName(path).Name is not null;
        }
        catch (BadImageFormatException)
        {
            return false;
        }
    }

    /// <summary>What generated code needs to be compiled: the SDK and the framework that this program runs on.</summary>
    public static IReadOnlyList<MetadataReference> ToCompile()
    {
        string trusted = (string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!;
        return
        [
            .. trusted.Split(Path.PathSeparator)
                .Where(static path => Path.GetFileName(path) is { } name
                    && (name is Sdk or "netstandard.dll" || name.StartsWith("System.", StringComparison.Ordinal)))
                .Select(static path => MetadataReference.CreateFromFile(path)),
        ];
    }
}
