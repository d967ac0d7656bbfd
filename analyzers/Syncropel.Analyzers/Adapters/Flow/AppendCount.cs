using Microsoft.CodeAnalysis;

namespace Syncropel.Analyzers.Adapters.Flow;

/// <summary>How many entries an IR has more than the original.</summary>
internal enum Appended
{
    None,
    One,
    Two,
    InLoop,
    Unknown,
}

/// <summary>The count of an IR on one path, and where it went beyond one.</summary>
internal sealed class AppendCount(Appended appended, Location? beyond = null, PathStep? before = null) : IEquatable<AppendCount>
{
    public static AppendCount None { get; } = new(Appended.None);

    public static AppendCount One { get; } = new(Appended.One);

    public static AppendCount Unknown { get; } = new(Appended.Unknown);

    public Appended Appended { get; } = appended;

    /// <summary>The append that is one too many.</summary>
    public Location? Beyond { get; } = beyond;

    /// <summary>The path up to there.</summary>
    public PathStep? Before { get; } = before;

    /// <summary>The count after one append more.</summary>
    public AppendCount Next(Location place, PathStep? path, bool isInLoop) => Appended switch
    {
        Appended.None => One,
        Appended.One => new AppendCount(isInLoop ? Appended.InLoop : Appended.Two, place, path),
        _ => this,
    };

    // Where it happened does not tell paths apart, or those would never meet again.
    public bool Equals(AppendCount? other) => other is not null && Appended == other.Appended;

    public override bool Equals(object? obj) => Equals(obj as AppendCount);

    public override int GetHashCode() => (int)Appended;
}
