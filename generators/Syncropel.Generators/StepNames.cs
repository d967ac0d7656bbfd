namespace Syncropel.Generators;

/// <summary>The names of the tracked steps, so that tests can hold each of them against its promise.</summary>
internal static class StepNames
{
    public const string ReadKind = nameof(ReadKind);
    public const string ReadRef = nameof(ReadRef);
    public const string ReadAssembly = nameof(ReadAssembly);
    public const string References = nameof(References);
    public const string OwnKinds = nameof(OwnKinds);
    public const string KindFiles = nameof(KindFiles);
    public const string KindIndex = nameof(KindIndex);
    public const string Link = nameof(Link);
    public const string Kind = nameof(Kind);
    public const string Ref = nameof(Ref);
    public const string Report = nameof(Report);
    public const string Index = nameof(Index);
    public const string Duplicates = nameof(Duplicates);
    public const string Refused = nameof(Refused);
    public const string CatalogEntries = nameof(CatalogEntries);
    public const string CatalogPlan = nameof(CatalogPlan);
    public const string Catalog = nameof(Catalog);
    public const string Versions = nameof(Versions);
    public const string Compared = nameof(Compared);
    public const string Outlines = nameof(Outlines);
    public const string Losses = nameof(Losses);

    public static readonly string[] All =
    [
        ReadKind, ReadRef, ReadAssembly, References, OwnKinds, KindFiles, KindIndex, Link, Kind, Ref, Report, Index, Duplicates, Refused,
        CatalogEntries, CatalogPlan, Catalog, Versions, Compared, Outlines, Losses,
    ];
}
