namespace Syncropel.Generators;

/// <summary>The names of the tracked steps, so that tests can hold each of them against its promise.</summary>
internal static class StepNames
{
    public const string ReadKind = nameof(ReadKind);
    public const string ReadRef = nameof(ReadRef);
    public const string Kind = nameof(Kind);
    public const string Ref = nameof(Ref);
    public const string Report = nameof(Report);
    public const string Index = nameof(Index);
    public const string Duplicates = nameof(Duplicates);

    public static readonly string[] All = [ReadKind, ReadRef, Kind, Ref, Report, Index, Duplicates];
}
