using System.Collections.Immutable;
using Syncropel.Generators.Infrastructure;
using Syncropel.Generators.References;

namespace Syncropel.Generators.Model;

/// <summary>The class with the catalogs of a project: of its own kinds, and of those in sight.</summary>
internal sealed record CatalogModel
{
    /// <summary>The full name of the class.</summary>
    public required string CatalogClass { get; init; }

    /// <summary>In ordinal order of the kinds.</summary>
    public required EquatableArray<CatalogEntry> Entries { get; init; }

    /// <summary>The catalogs of referenced assemblies, in ordinal order of the assemblies.</summary>
    public required EquatableArray<ReferencedCatalog> Referenced { get; init; }

    /// <summary>
    /// The catalog of a project: none where it has no kinds, and refers to none but the SDK's. Entries may come in any order.
    /// </summary>
    public static CatalogModel? From(ImmutableArray<CatalogEntry> entries, CatalogPlan plan, string catalogClass)
    {
        if (entries.IsEmpty && !plan.HasForeign) return null;
        return new CatalogModel
        {
            CatalogClass = catalogClass,
            Entries = new(entries.Sort(static (left, right) => string.CompareOrdinal(left.Kind, right.Kind))),
            Referenced = plan.Catalogs,
        };
    }

    public string HintName => CatalogClass.Substring(CatalogClass.LastIndexOf('.') + 1) + ".catalog.g.cs";
}

/// <summary>What the catalog says of a kind. Small, so that a change of a body leaves the catalog as it is.</summary>
internal sealed record CatalogEntry
{
    public required string Kind { get; init; }

    /// <summary>The full C# name of the record.</summary>
    public required string CSharp { get; init; }

    /// <summary>The member of <c>Syncropel.Act</c>.</summary>
    public required string Act { get; init; }

    /// <summary>The member of <c>Syncropel.DataType</c>.</summary>
    public required string DataType { get; init; }

    public required EquatableArray<string> Refs { get; init; }

    public required EquatableArray<string> Indexed { get; init; }

    public required string? Description { get; init; }

    public static CatalogEntry From(KindModel kind) => new()
    {
        Kind = kind.Kind,
        CSharp = $"global::{kind.Namespace}.{kind.Body.TypeName}",
        Act = kind.Act,
        DataType = kind.DataType,
        Refs = kind.Refs,
        Indexed = kind.Indexed,
        Description = kind.Body.Docs.Description ?? kind.Body.Docs.Title,
    };
}

/// <summary>The catalog of a referenced assembly.</summary>
/// <param name="CSharp">The full C# name of its class.</param>
/// <param name="Without">The kinds of it that another assembly declares too, and that are opened as that one's.</param>
internal sealed record ReferencedCatalog(string CSharp, EquatableArray<string> Without);
