using System.Collections.Immutable;
using Syncropel.Generators.Diagnostics;
using Syncropel.Generators.Infrastructure;
using Syncropel.Generators.Model;
using Syncropel.Generators.References;

namespace Syncropel.Generators.Checking;

/// <summary>
/// Finds files that declare what another one, or a referenced assembly, declares: the same kind, or the same name in C#.
/// </summary>
internal static class DuplicateNames
{
    /// <summary>One duplicate: the file that must not be generated, and what to say.</summary>
    internal sealed record Duplicate(string FilePath, DiagnosticInfo Diagnostic);

    /// <summary>
    /// The first file in ordinal order of the paths keeps a name; every other one is a duplicate. As hint names do, C# names are
    /// compared without case. What an assembly declares is never declared again: two types of one kind cannot both be opened.
    /// </summary>
    public static EquatableArray<Duplicate> Find(ImmutableArray<Signature> signatures, Dictionary<string, ReferencedKind> referenced)
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
                if (referenced.TryGetValue(signature.Name, out ReferencedKind known)) duplicates.Add(Make(signature, known));
            }
        }

        return EquatableArray<Duplicate>.From(duplicates);
    }

    private static Duplicate Make(Signature signature, string what, Signature first)
    {
        string remedy = signature.FilePath == first.FilePath
            ? "the project gives this file to the compiler twice, so remove one of its AdditionalFiles items"
            : "keep one of the two, or give one another name by \"csharpName\"";
        return Make(signature, what, $"'{first.FilePath}'", remedy);
    }

    private static Duplicate Make(Signature signature, ReferencedKind known) => Make(
        signature,
        $"'{signature.Name}'",
        $"the assembly '{known.Assembly}'",
        $"use its type {known.Name} and remove this file, or give this kind another name");

    private static Duplicate Make(Signature signature, string what, string where, string remedy) => new(
        signature.FilePath,
        new DiagnosticInfo(SchemaRules.DuplicateName, signature.Location, EquatableArray<string>.From([what, where, remedy])));
}
