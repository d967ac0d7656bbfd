using System.Diagnostics.CodeAnalysis;
using Syncropel.Client;

namespace Syncropel;

/// <summary>
/// An emit that is still to be made, for
/// <see cref="ISyncropelClient.EmitManyAsync(IAsyncEnumerable{Emission}, EmitManyOptions, CancellationToken)"/>. Its arguments are checked
/// when it is made, as those of an emit are. Immutable.
/// </summary>
public sealed class Emission
{
    private Emission(EmitRequest request) => Request = request.ThrowIfNotWritable();

    /// <summary>The kind.</summary>
    public string Kind => Request.Kind;

    /// <summary>The thread.</summary>
    public string Thread => Request.Thread;

    internal EmitRequest Request { get; }

    /// <summary>An emit of a record with a typed body.</summary>
    /// <typeparam name="T">The type of the body, generated from a <c>*.kind.json</c>.</typeparam>
    /// <param name="body">The body.</param>
    /// <param name="thread">The thread that the record belongs to; not empty.</param>
    /// <param name="refs">What the record is about, merged into <c>body._refs</c>.</param>
    /// <param name="options">What is seldom said.</param>
    /// <exception cref="SyncropelKindException">The kind breaks the grammar.</exception>
    /// <exception cref="InvalidBodyException">The body breaks its schema, or has no JSON form.</exception>
    /// <exception cref="ArgumentException">Another argument is refused: an empty thread, a negative clock.</exception>
    public static Emission Of<T>(T body, string thread, IReadOnlyCollection<Ref>? refs = null, EmitOptions? options = null)
        where T : class, IRecordBody<T> => new(EmitRequest.Typed(body, thread, refs, options));

    /// <summary>An emit of a record with an untyped body, which no schema checks.</summary>
    /// <param name="act">What the record does.</param>
    /// <param name="kind">The kind; it is put into the body.</param>
    /// <param name="body">The body without its kind.</param>
    /// <param name="thread">The thread that the record belongs to; not empty.</param>
    /// <param name="refs">What the record is about, merged into <c>body._refs</c>.</param>
    /// <param name="options">What is seldom said.</param>
    /// <exception cref="SyncropelKindException">The kind breaks the grammar.</exception>
    /// <exception cref="ArgumentException">Another argument is refused: an empty thread, a negative clock.</exception>
    public static Emission Of(
        Act act,
        [StringSyntax(SyncropelSyntax.Kind)] string kind,
        RecordBody body,
        string thread,
        IReadOnlyCollection<Ref>? refs = null,
        EmitOptions? options = null) => new(EmitRequest.Untyped(act, kind, body, thread, refs, options));

    /// <summary>Kind and thread in one line.</summary>
    public override string ToString() => $"{Kind} on {Thread}";
}
