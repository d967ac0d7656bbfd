using System.Reflection;

namespace Syncropel.Package.Tests.Harness;

/// <summary>What the build of this project has written down for its tests.</summary>
internal static class Built
{
    /// <summary>The configuration that is packed: the tests' own.</summary>
    public static string Configuration => Read(nameof(Configuration));

    /// <summary>The folder of the repository, with a slash at its end.</summary>
    public static string RepositoryRoot => Read(nameof(RepositoryRoot));

    /// <summary>The folder of the packages that the machine has restored, with a slash at its end.</summary>
    public static string RestoredPackages => Read(nameof(RestoredPackages));

    /// <summary>The Roslyn that generator, analyzers and fixes are compiled against: <c>4.14.0</c>.</summary>
    public static Version RoslynVersion => Version.Parse(Read(nameof(RoslynVersion)));

    private static string Read(string name) => typeof(Built).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(one => one.Key == name).Value!;
}
