using Syncropel.Kernel.Tokens;

namespace Syncropel.Kernel.Storage;

/// <summary>A store that is open: what a kernel keeps, of both sorts. Whoever opened it disposes of it.</summary>
internal sealed class OpenedStore(IRecordStore records, ITokenStore tokens) : IAsyncDisposable
{
    /// <summary>The records.</summary>
    public IRecordStore Records => records;

    /// <summary>The tokens of those who may ask.</summary>
    public ITokenStore Tokens => tokens;

    /// <summary>Closes what is open. What was acknowledged is safe without it.</summary>
    public async ValueTask DisposeAsync()
    {
        if (tokens is IAsyncDisposable other) await other.DisposeAsync().ConfigureAwait(false);
        if (records is IAsyncDisposable disposable && !ReferenceEquals(records, tokens)) await disposable.DisposeAsync().ConfigureAwait(false);
    }
}
