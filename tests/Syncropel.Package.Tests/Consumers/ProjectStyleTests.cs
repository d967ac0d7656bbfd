using Syncropel.Package.Tests.Harness;

namespace Syncropel.Package.Tests.Consumers;

/// <summary>Projects that are built otherwise than most.</summary>
public sealed class ProjectStyleTests(PackageFeed feed)
{
    private const string Use = """
        using Syncropel;

        namespace Tracks;

        public static class Use
        {
            public static string Name => nameof(MusicCatalogTrack);

            public static RecordQuery Query { get; } = new() { Kind = {|warning SYN1002:"music.catalog.trak"|} };
        }
        """;

    [Fact]
    public async Task A_project_for_several_frameworks_has_kinds_and_rules_in_that_which_has_the_package()
    {
        Consumer project = Consumer.Create(feed, "Tracks")
            .With("Tracks.csproj", new ProjectFile
            {
                Targets = "net10.0;netstandard2.0",
                Properties = "<LangVersion>latest</LangVersion>",
                Items = """
                    <PackageReference Include="Syncropel" Version="{version}" Condition="'$(TargetFramework)' != 'netstandard2.0'" />
                    <Compile Remove="Use.cs" Condition="'$(TargetFramework)' == 'netstandard2.0'" />
                    """,
            }.ToString())
            .With(Tracks.File, Tracks.Schema)
            .With("Use.cs", Use)
            .With("Plain.cs", "public static class Plain { }");

        BuildResult build = await project.BuildAsync();

        build.AssertAsMarked();
        Assert.Equal("Tracks.csproj::TargetFramework=net10.0", Assert.Single(build.Findings).Project);
        Assert.True(File.Exists(project.PathOf("bin/Debug/netstandard2.0/Tracks.dll")));
    }

    [Fact]
    public async Task Central_package_management_with_pinned_transitive_packages_is_no_matter()
    {
        Consumer project = Consumer.Create(feed, "Tracks")
            .With("Directory.Packages.props", """
                <Project>
                  <PropertyGroup>
                    <ManagePackageVersionsCentrally>true</ManagePackageVersionsCentrally>
                    <CentralPackageTransitivePinningEnabled>true</CentralPackageTransitivePinningEnabled>
                  </PropertyGroup>
                  <ItemGroup>
                    <PackageVersion Include="Syncropel" Version="{version}" />
                    <PackageVersion Include="Syncropel.Extensions.Hosting" Version="{version}" />
                  </ItemGroup>
                </Project>
                """)
            .With("Tracks.csproj", new ProjectFile
            {
                Items = """<PackageReference Include="Syncropel.Extensions.Hosting" />""",
            }.ToString())
            .With(Tracks.File, Tracks.Schema)
            .With("Use.cs", Use);

        (await project.BuildAsync()).AssertAsMarked();
    }
}
