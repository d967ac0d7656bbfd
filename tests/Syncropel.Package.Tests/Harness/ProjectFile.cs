namespace Syncropel.Package.Tests.Harness;

/// <summary>The text of a consumer's project file.</summary>
/// <param name="Packages">The packages that it refers to.</param>
internal sealed record ProjectFile(params IReadOnlyList<string> Packages)
{
    /// <summary>Its SDK.</summary>
    public string Sdk { get; init; } = "Microsoft.NET.Sdk";

    /// <summary>What it targets: one framework, or several with semicolons.</summary>
    public string Targets { get; init; } = "net10.0";

    /// <summary>More properties, as XML.</summary>
    public string Properties { get; init; } = "";

    /// <summary>More items, as XML.</summary>
    public string Items { get; init; } = "";

    /// <summary>A program for the command line.</summary>
    public static string Console(params IReadOnlyList<string> packages) =>
        new ProjectFile(packages) { Properties = "<OutputType>Exe</OutputType>" }.ToString();

    /// <summary>A library.</summary>
    public static string Library(params IReadOnlyList<string> packages) => new ProjectFile(packages).ToString();

    /// <summary>The text.</summary>
    public override string ToString()
    {
        string element = Targets.Contains(';', StringComparison.Ordinal) ? "TargetFrameworks" : "TargetFramework";
        IEnumerable<string> packages = Packages.Select(static id => $"""<PackageReference Include="{id}" Version="{"{version}"}" />""");
        return $"""
            <Project Sdk="{Sdk}">
              <PropertyGroup>
                <{element}>{Targets}</{element}>
                <Nullable>enable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>
                {Properties}
              </PropertyGroup>
              <ItemGroup>
                {string.Join("\n    ", packages)}
                {Items}
              </ItemGroup>
            </Project>
            """;
    }
}
