using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Syncropel.Package.Tests.Harness;

namespace Syncropel.Package.Tests.Contents;

/// <summary>The tool brings the assemblies of others along, and says whose they are.</summary>
public sealed partial class NoticesTests(PackageFeed feed)
{
    [Fact]
    public void The_notices_of_the_tool_name_every_foreign_library_in_it_and_no_other()
    {
        using PackageFile package = PackageFile.Open(feed.PathOf(Packed.Tool));
        IEnumerable<string> foreign = package.Files
            .Where(static path => Path.GetExtension(path) is ".dll" or ".so" or ".dylib" or ".a")
            .Select(static path => Path.GetFileName(path))
            .Where(static name => !name.StartsWith("Syncropel", StringComparison.Ordinal));

        IEnumerable<string> named = Rows(package)
            .SelectMany(static row => FileOf().Matches(row[0]))
            .Select(static file => file.Groups["name"].Value);

        Assert.Equal(foreign.Distinct().Order(StringComparer.Ordinal), named.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Each_has_the_licence_and_the_copyright_of_its_package_and_the_licence_is_there_in_full()
    {
        using PackageFile package = PackageFile.Open(feed.PathOf(Packed.Tool));
        string notices = TextOf(package);
        string[] libraries = LibrariesOf(package);

        Assert.All(Rows(package), row =>
        {
            string library = libraries.Single(one => one.StartsWith(row[1] + "/", StringComparison.Ordinal));
            using PackageFile of = PackageFile.Open(RestoredOf(library));
            Assert.Equal(of.Said("license")?.Value, row[2]);
            Assert.Equal(of.Said("copyright")?.Value, row[3]);
            Assert.Contains($"\n## {row[2]}\n", notices, StringComparison.Ordinal);
        });
    }

    // Npgsql/10.0.3
    private static string[] LibrariesOf(PackageFile package)
    {
        string said = package.Files.Single(static path => path.EndsWith("/Syncropel.Cli.deps.json", StringComparison.Ordinal));
        using JsonDocument parsed = JsonDocument.Parse(package.Read(said));
        return [.. parsed.RootElement.GetProperty("libraries").EnumerateObject().Select(static library => library.Name)];
    }

    private static string RestoredOf(string library)
    {
        string folder = Path.Combine(Built.RestoredPackages, library.ToLowerInvariant());
        return Directory.GetFiles(folder, "*.nupkg").Single();
    }

    private static string[][] Rows(PackageFile package) =>
    [
        .. TextOf(package).Split('\n').Where(static line => line.StartsWith("| `", StringComparison.Ordinal))
            .Select(static line => line.Trim('|').Split('|', StringSplitOptions.TrimEntries)),
    ];

    private static string TextOf(PackageFile package) =>
        Encoding.UTF8.GetString(package.Read("THIRD-PARTY-NOTICES.md")).ReplaceLineEndings("\n");

    [GeneratedRegex("`(?<name>[^`]+)`", RegexOptions.ExplicitCapture)]
    private static partial Regex FileOf();
}
