using Syncropel.Generators.Infrastructure;
using Syncropel.Generators.Model;

namespace Syncropel.Generators.Emission;

/// <summary>
/// Where code is being written: in which type of which kind. It names other types simply where they are nested in that very type,
/// and by their full names elsewhere, so that nothing can shadow them.
/// </summary>
/// <param name="Kind">The kind.</param>
/// <param name="Links">Where the records of other kinds are.</param>
/// <param name="Path">The names of the types from the kind's record, without it, to the type, joined by dots; empty for the record.</param>
/// <param name="Inherited">What the base of a union's case declares, so that a member of that name must say that it hides it.</param>
internal sealed record TypeScope(KindModel Kind, KindLinks Links, string Path, EquatableArray<string> Inherited)
{
    /// <summary>The full name of the kind's record.</summary>
    public string Root => $"global::{Kind.Namespace}.{Kind.Body.TypeName}";

    /// <summary>Whether the type is the kind's record.</summary>
    public bool IsRoot => Path.Length == 0;

    /// <summary>The full name of the type.</summary>
    public string Self => IsRoot ? Root : Root + "." + Path;

    public static TypeScope Of(KindModel kind, KindLinks links) => new(kind, links, "", default);

    /// <summary>The scope of a type that is nested here.</summary>
    public TypeScope Into(string typeName, EquatableArray<string> inherited = default) =>
        this with { Path = IsRoot ? typeName : Path + "." + typeName, Inherited = inherited };

    /// <summary>The name of a type that the same kind declares, by its path from the kind's record.</summary>
    public string NameOf(string path)
    {
        int dot = path.LastIndexOf('.');
        string parent = dot < 0 ? "" : path.Substring(0, dot);
        return parent == Path ? path.Substring(dot + 1) : Root + "." + path;
    }

    /// <summary>The name of the record of a kind, this one or another.</summary>
    public string NameOfKind(string kind) => kind == Kind.Kind ? Root : Links.TypeOf(kind);

    /// <summary>A check of the kind.</summary>
    public string CheckOf(string name) => $"{Root}.Checks.{name}";

    /// <summary>The modifier that a member needs here beside its others: <c>"new "</c>, or none.</summary>
    public string Hiding(string member)
    {
        foreach (string name in Inherited)
        {
            if (name == member) return "new ";
        }

        return "";
    }
}
