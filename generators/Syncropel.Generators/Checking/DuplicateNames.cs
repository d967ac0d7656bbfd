using System.Collections.Immutable;
using Syncropel.Generators.Diagnostics;
using Syncropel.Generators.Infrastructure;
using Syncropel.Generators.Model;

namespace Syncropel.Generators.Checking;

/// <summary>Finds files that declare what another one declares: the same kind, or the same name in C#.</summary>
internal static class DuplicateNames
{
    /// <summary>One duplicate: the file that must not be generated, and what to say.</summary>
    internal sealed record Duplicate(string FilePath, DiagnosticInfo Diagnostic);

    /// <summary>
    /// The first file in ordinal order of the paths keeps a name; every other one is a duplicate. As hint names do, C# names are
    /// compared without case.
    /// </summary>
    public static EquatableArray<Duplicate> Find(ImmutableArray<Signature> signatures)
    {
        var duplicates = new List<Duplicate>();
        var names = new Dictionary<string, Signature>(StringComparer.Ordinal);
        var types = new Dictionary<string, Signature>(StringComparer.OrdinalIgnoreCase);
        foreach (Signature signature in signatures.Sort(static (left, right) => string.CompareOrdinal(left.FilePath, right.FilePath)))
        {
            if (names.TryGetValue(signature.Name, out Signature? sameName))
            {
                duplicates.Add(Make(signature, $"'{signature.Name}'", sameName));
            }
            else if (types.TryGetValue(signature.FullCSharpName, out Signature? sameType))
            {
                duplicates.Add(Make(signature, $"The C# name '{signature.FullCSharpName}' of '{signature.Name}'", sameType));
            }
            else
            {
                names.Add(signature.Name, signature);
                types.Add(signature.FullCSharpName, signature);
            }
        }

        return EquatableArray<Duplicate>.From(duplicates);
    }

    public static bool Contains(EquatableArray<Duplicate> duplicates, string filePath)
    {
        foreach (Duplicate duplicate in duplicates)
        {
            if (duplicate.FilePath == filePath) return true;
        }

        return false;
    }

    private static Duplicate Make(Signature signature, string what, Signature first)
    {
        string remedy = signature.FilePath == first.FilePath
            ? "the project gives this file to the compiler twice, so remove one of its AdditionalFiles items"
            : "keep one of the two, or give one another name by \"csharpName\"";
        return new Duplicate(
            signature.FilePath,
            new DiagnosticInfo(SchemaRules.DuplicateName, signature.Location, EquatableArray<string>.From([what, first.FilePath, remedy])));
    }
}
