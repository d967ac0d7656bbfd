using System.Text.Json;

namespace Syncropel.Generators.Tests.Suite;

/// <summary>A group of the JSON Schema Test Suite: a schema, and instances with the verdict on each.</summary>
/// <param name="File">The file without its folder and extension; those of formats are in <c>optional/format/</c>.</param>
/// <param name="Description">What the suite calls the group, unique in its file.</param>
/// <param name="Schema">The schema.</param>
/// <param name="Tests">The instances.</param>
internal sealed record SuiteGroup(string File, string Description, JsonElement Schema, IReadOnlyList<SuiteTest> Tests)
{
    /// <summary>The group's name among all: <c>file › group</c>.</summary>
    public string Name => $"{File} › {Description}";

    /// <summary>Whether it is one of the optional tests of formats.</summary>
    public bool IsOptional => File.StartsWith(SuiteFiles.Formats, StringComparison.Ordinal);
}

/// <summary>An instance, and whether the group's schema accepts it.</summary>
internal sealed record SuiteTest(string Description, JsonElement Data, bool Valid);
