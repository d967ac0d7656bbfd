extern alias generator;

using generator::Syncropel.Generators.Checking;

namespace Syncropel.Cli.Comparison;

/// <summary>Which of two kinds is the later version of the other, by their names.</summary>
internal static class VersionOrder
{
    public static int NumberOf(string kind) => Versions.Split(kind).Version;

    public static bool IsLater(string kind, string than)
    {
        (string stem, int version) = Versions.Split(kind);
        (string otherStem, int otherVersion) = Versions.Split(than);
        return stem == otherStem && version > otherVersion;
    }
}
