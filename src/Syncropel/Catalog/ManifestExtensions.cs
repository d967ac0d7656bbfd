namespace Syncropel;

/// <summary>
/// Registers body-kind manifests with a kernel. Fails open as <see cref="ISyncropelClient.EmitAsync{T}"/> does. Every registration is a
/// new record, and the newest of a kind counts: register when schemas have changed, as a deployment does, and not at every start.
/// </summary>
public static class ManifestExtensions
{
    /// <summary>Emits the manifest of one kind.</summary>
    /// <param name="client">The client.</param>
    /// <param name="manifest">The manifest.</param>
    /// <param name="cancellationToken">Ends the emit.</param>
    /// <returns>What became of it. Look at <see cref="EmitResult.Success"/>.</returns>
    /// <exception cref="Json.CanonicalJsonException">A description has half a surrogate pair.</exception>
    /// <exception cref="OperationCanceledException">The caller's token is cancelled.</exception>
    /// <exception cref="ObjectDisposedException">The client is disposed.</exception>
    public static Task<EmitResult> RegisterManifestAsync(
        this ISyncropelClient client, KindManifest manifest, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentNullException.ThrowIfNull(manifest);
        return client.EmitAsync(
            Act.Learn, manifest.Kind, manifest.ToBody(), KindManifest.Thread, cancellationToken: cancellationToken);
    }

    /// <summary>
    /// Emits the manifests of a catalog, one after the other: of every kind whose schema names fields in <c>indexed</c>. One that fails
    /// does not keep the next from being emitted.
    /// </summary>
    /// <param name="client">The client.</param>
    /// <param name="catalog">The kinds.</param>
    /// <param name="cancellationToken">Ends the emits.</param>
    /// <returns>What became of each, in ordinal order of the kinds, which <see cref="EmitResult.Kind"/> names.</returns>
    /// <exception cref="Json.CanonicalJsonException">A description has half a surrogate pair.</exception>
    /// <exception cref="OperationCanceledException">The caller's token is cancelled.</exception>
    /// <exception cref="ObjectDisposedException">The client is disposed.</exception>
    public static async Task<IReadOnlyList<EmitResult>> RegisterManifestsAsync(
        this ISyncropelClient client, KindCatalog catalog, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentNullException.ThrowIfNull(catalog);
        var results = new List<EmitResult>();
        foreach (KindEntry entry in catalog)
        {
            if (entry.Manifest is not { } manifest) continue;
            results.Add(await client.RegisterManifestAsync(manifest, cancellationToken).ConfigureAwait(false));
        }

        return results;
    }
}
