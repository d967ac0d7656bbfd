using System.Diagnostics.CodeAnalysis;
using Syncropel.Grammar;

namespace Syncropel;

/// <summary>
/// A valid kind: <c>scope.category.entity[.version]</c>, where a community scope (<c>@music</c>) and <c>core</c> may go without
/// the category. Immutable; equal when the texts are.
/// </summary>
public sealed class KindName : IEquatable<KindName>, IParsable<KindName>
{
    private readonly string _text;

    private KindName(string text, KindParts parts)
    {
        _text = text;
        Scope = parts.Scope;
        Category = parts.Category;
        Entity = parts.Entity;
        Version = parts.Version;
    }

    /// <summary>The first segment, with its <c>@</c> if it has one: <c>music</c>, <c>@music</c>, <c>core</c>.</summary>
    public string Scope { get; }

    /// <summary>The middle segment, or null where the kind has none, as <c>@music.track</c>.</summary>
    public string? Category { get; }

    /// <summary>The last segment before the version. In <c>infer.error.v1</c>, a publisher's three segments, it is <c>v1</c>.</summary>
    public string Entity { get; }

    /// <summary>The version segment, such as <c>v2</c>, or null.</summary>
    public string? Version { get; }

    /// <summary>Whether the scope is a community's: it starts with <c>@</c>.</summary>
    public bool IsCommunity => KindGrammar.IsCommunity(Scope);

    /// <summary>Whether the scope is the protocol's own: <c>core</c>.</summary>
    public bool IsCore => KindGrammar.IsCore(Scope);

    /// <summary>Whether two kinds are the same.</summary>
    public static bool operator ==(KindName? left, KindName? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether two kinds differ.</summary>
    public static bool operator !=(KindName? left, KindName? right) => !(left == right);

    /// <summary>Reads a kind.</summary>
    /// <exception cref="SyncropelKindException">The text breaks the grammar; it says where, and what would be right.</exception>
    public static KindName Parse([StringSyntax(SyncropelSyntax.Kind)] string kind)
    {
        ThrowIfInvalid(kind);
        return new KindName(kind, KindGrammar.Split(kind));
    }

    /// <summary>Reads a kind, and says whether the text is one.</summary>
    public static bool TryParse([NotNullWhen(true)] string? kind, [NotNullWhen(true)] out KindName? result)
    {
        result = kind is not null && KindGrammar.Check(kind) is null ? new KindName(kind, KindGrammar.Split(kind)) : null;
        return result is not null;
    }

    static KindName IParsable<KindName>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<KindName>.TryParse(
        [NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out KindName result) => TryParse(s, out result);

    /// <summary>Throws unless the text is a kind.</summary>
    /// <exception cref="SyncropelKindException">The text breaks the grammar.</exception>
    public static void ThrowIfInvalid(
        [StringSyntax(SyncropelSyntax.Kind)] string kind,
        [System.Runtime.CompilerServices.CallerArgumentExpression(nameof(kind))] string? parameterName = null)
    {
        ArgumentNullException.ThrowIfNull(kind, parameterName);
        if (KindGrammar.Check(kind) is { } violation) throw new SyncropelKindException(kind, violation, parameterName);
    }

    /// <inheritdoc/>
    public bool Equals(KindName? other) => other is not null && other._text == _text;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as KindName);

    /// <inheritdoc/>
    public override int GetHashCode() => _text.GetHashCode(StringComparison.Ordinal);

    /// <summary>The kind as text.</summary>
    public override string ToString() => _text;
}
