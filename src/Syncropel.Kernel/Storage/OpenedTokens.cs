using Syncropel.Kernel.Tokens;

namespace Syncropel.Kernel.Storage;

/// <summary>The tokens of a store that is open, perhaps beside a kernel that runs. Whoever opened them disposes of them.</summary>
/// <param name="tokens">The tokens.</param>
/// <param name="owner">What is disposed of with them.</param>
internal sealed class OpenedTokens(ITokenStore tokens, IAsyncDisposable owner) : IAsyncDisposable
{
    /// <summary>The tokens of those who may ask.</summary>
    public ITokenStore Tokens => tokens;

    public ValueTask DisposeAsync() => owner.DisposeAsync();
}
