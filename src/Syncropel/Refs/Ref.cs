using System.Diagnostics.CodeAnalysis;
using Syncropel.Json;

namespace Syncropel;

/// <summary>
/// A canonical reference: the kind of a thing in the world and its id. Two records with the same reference are joinable anywhere
/// in the network. The constructors for the community's kinds are generated from the ref schemas.
/// </summary>
public readonly partial record struct Ref
{
    /// <summary>Creates a reference that no schema describes. The id is kept as given.</summary>
    /// <param name="kind">The kind of the thing, such as <c>@music.track</c>; any kind, though communities define most.</param>
    /// <param name="id">The id, such as <c>isrc:USJI19810404</c>.</param>
    /// <exception cref="SyncropelKindException"><paramref name="kind"/> breaks the grammar.</exception>
    /// <exception cref="ArgumentException"><paramref name="id"/> is empty.</exception>
    public Ref([StringSyntax(SyncropelSyntax.RefKind)] string kind, string id)
    {
        KindName.ThrowIfInvalid(kind);
        ArgumentException.ThrowIfNullOrEmpty(id);
        GivenKind = kind;
        GivenId = id;
    }

    /// <summary>The kind of the thing, such as <c>@music.track</c>.</summary>
    public string Kind => GivenKind ?? "";

    /// <summary>The id of the thing within its kind, such as <c>isrc:USJI19810404</c>.</summary>
    public string Id => GivenId ?? "";

    // Null in default(Ref), which refers to nothing.
    private string? GivenKind { get; init; }

    private string? GivenId { get; init; }

    /// <summary>The reference as it is written in prose: <c>@music.track isrc:USJI19810404</c>.</summary>
    public override string ToString() => $"{Kind} {Id}";

    /// <summary>Creates a reference as it was received, right or wrong.</summary>
    internal static Ref Received(string kind, string id) => new() { GivenKind = kind, GivenId = id };

    internal void Write(ref CanonicalJsonWriter writer)
    {
        if (GivenKind is null) throw new ArgumentException("default(Ref) refers to nothing; create it with a constructor of Ref");
        writer.WriteRaw("{\"id\":"u8);
        writer.WriteString(GivenId);
        writer.WriteRaw(",\"kind\":"u8);
        writer.WriteString(GivenKind);
        writer.WriteEndObject();
    }
}
