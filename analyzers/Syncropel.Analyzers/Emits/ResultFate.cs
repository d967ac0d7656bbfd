namespace Syncropel.Analyzers.Emits;

/// <summary>What becomes of the result of an emit, or of the results of many.</summary>
internal enum ResultFate
{
    /// <summary>Somebody looks at it, or may, or says that it is not wanted.</summary>
    LookedAt,

    /// <summary>Nobody can look at it.</summary>
    Ignored,

    /// <summary>Nobody can enumerate the results, and nothing is emitted before somebody does.</summary>
    NeverBegun,
}
