extern alias generator;

using generator::Syncropel.Generators.Reading;
using generator::Syncropel.Generators.Typing;
using Syncropel.Json;

namespace Syncropel.Cli.Comparison;

/// <summary>Compares which members must be there, of those that neither schema declares.</summary>
internal static class RequiredComparer
{
    public static void Compare(ViewPair pair)
    {
        IEnumerable<string> names = pair.Older.Parts.Concat(pair.Newer.Parts)
            .SelectMany(static part => part.Objects.Required)
            .Select(static name => name.Value)
            .Distinct(StringComparer.Ordinal);
        foreach (string name in names)
        {
            if (pair.IsRoot && ProtocolMembers.IsOne(name)) continue;
            bool isDeclared = pair.Older.Members.Of(name).Count + pair.Newer.Members.Of(name).Count > 0;
            if (!isDeclared) Compare(pair, name);
        }
    }

    /// <summary>Says of one member whether it has to be there now, or no longer.</summary>
    public static void Compare(ViewPair pair, string name)
    {
        bool before = Objects.Requires(pair.Older, name), after = Objects.Requires(pair.Newer, name);
        string path = pair.Path + JsonPath.Member(name);
        if (!before && after) pair.Add(path, "required", Breaks.OldRecords, "is required now, and old records may lack it");
        if (before && !after) pair.Add(path, "required", Breaks.NewRecords, "may be absent now, and older readers need it");
    }
}
