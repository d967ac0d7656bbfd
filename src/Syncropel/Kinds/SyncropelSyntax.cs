namespace Syncropel;

/// <summary>
/// Names for <see cref="System.Diagnostics.CodeAnalysis.StringSyntaxAttribute"/>. Mark a parameter, property or field of yours
/// with one, and tools treat its strings as the SDK's own.
/// </summary>
public static class SyncropelSyntax
{
    /// <summary>The string is a kind: <c>scope.category.entity[.version]</c>.</summary>
    public const string Kind = "syncropel-kind";

    /// <summary>The string is a DID.</summary>
    public const string Did = "syncropel-did";

    /// <summary>The string is the kind of a canonical reference: <c>@music.track</c>.</summary>
    public const string RefKind = "syncropel-ref-kind";
}
