namespace Syncropel.Query;

/// <summary>One field by which records are ordered.</summary>
/// <param name="Path">The field.</param>
/// <param name="IsDescending">Whether the greatest values come first.</param>
internal readonly record struct SortKey(string Path, bool IsDescending)
{
    public override string ToString() => $"{Path} {(IsDescending ? "descending" : "ascending")}";
}
