namespace Syncropel.Package.Tests.Harness;

/// <summary>The packages that are packed, by their ids.</summary>
internal static class Packed
{
    /// <summary>The tool.</summary>
    public const string Tool = "Syncropel.Cli";

    /// <summary>The templates.</summary>
    public const string Templates = "Syncropel.Templates";

    /// <summary>What is referred to.</summary>
    public static readonly IReadOnlyList<string> Libraries =
    [
        "Syncropel", "Syncropel.Extensions.Hosting", "Syncropel.Kernel", "Syncropel.Kernel.Server", "Syncropel.Outbox", "Syncropel.Synapse",
        "Syncropel.Testing",
    ];

    /// <summary>All of them.</summary>
    public static TheoryData<string> All => [.. Libraries, Tool, Templates];

    /// <summary>Those that are referred to.</summary>
    public static TheoryData<string> AllLibraries => [.. Libraries];
}
