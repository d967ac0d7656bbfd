using System.Globalization;
using Syncropel.Generators.Checking;
using Syncropel.Generators.Infrastructure;
using Syncropel.Generators.Model;
using Syncropel.Generators.Reading;

namespace Syncropel.Generators.Emission;

/// <summary>
/// Writes the seam at which a kind takes over from the one that it supersedes. What the two have in common only their author knows,
/// so the method is partial: the build fails until it is written.
/// </summary>
internal static class UpgradeEmitter
{
    /// <summary>
    /// The interface that a kind has besides, such as <c>, ISupersedes&lt;…&gt;</c>. Empty for one that supersedes none.
    /// </summary>
    public static string Interface(KindModel kind, KindLinks links) =>
        kind.Supersedes is { } older ? $", {Contract(kind, links.TypeOf(older))}" : "";

    public static void Emit(SourceWriter writer, KindModel kind, KindLinks links)
    {
        if (kind.Supersedes is not { } older) return;
        string self = kind.Body.TypeName;
        string type = links.TypeOf(older);
        string method = MethodName(kind.Kind, older);
        writer.Gap();
        writer.Line($"/// <summary>Makes a body of this kind of one of <c>{older}</c>, which it supersedes.</summary>");
        writer.Line($"/// <param name=\"older\">A body of <c>{older}</c>.</param>");
        writer.Line($"/// <returns>What it says, as <c>{kind.Kind}</c> says it.</returns>");
        writer.Line($"public static partial {self} {method}({type} older);");
        writer.Line();
        writer.Line($"static {self} {Contract(kind, type)}.FromOlder({type} older) => {method}(older);");
    }

    /// <summary><c>FromV1</c> for an older version of the same kind, else the name of the kind: <c>FromMusicImportTrack</c>.</summary>
    public static string MethodName(string kind, string older)
    {
        (string stem, _) = Versions.Split(kind);
        (string olderStem, int version) = Versions.Split(older);
        return stem == olderStem
            ? "FromV" + version.ToString(CultureInfo.InvariantCulture)
            : "From" + CSharpNames.Pascal(older);
    }

    private static string Contract(KindModel kind, string older) => $"global::Syncropel.ISupersedes<{kind.Body.TypeName}, {older}>";
}
