using Syncropel.Kernel.Tokens;

namespace Syncropel.Kernel.Server.Access;

/// <summary>
/// The tokens that were found in the store a moment ago. Ids that nobody has are not remembered: there is no end to them. Safe to use
/// from many threads at once.
/// </summary>
internal sealed class TokenCache(TimeSpan lifetime, TimeProvider time)
{
    /// <summary>The most tokens that are remembered.</summary>
    public const int Capacity = 1024;

    private readonly Lock _gate = new();
    private readonly Dictionary<string, (AccessToken Token, long Since)> _tokens = new(StringComparer.Ordinal);

    public AccessToken? Find(string id)
    {
        lock (_gate) return _tokens.TryGetValue(id, out (AccessToken Token, long Since) known) && IsFresh(known.Since) ? known.Token : null;
    }

    /// <summary>A token that was found at some time, and may be another by now.</summary>
    public AccessToken? FindAny(string id)
    {
        lock (_gate) return _tokens.TryGetValue(id, out (AccessToken Token, long Since) known) ? known.Token : null;
    }

    public void Add(AccessToken token)
    {
        lock (_gate)
        {
            if (_tokens.Count >= Capacity && !_tokens.ContainsKey(token.Id)) MakeRoom();
            _tokens[token.Id] = (token, time.GetTimestamp());
        }
    }

    // Where all are fresh, they are looked up again: that costs a moment, and a list of who came last would cost one each time.
    private void MakeRoom()
    {
        foreach ((string id, (_, long since)) in _tokens)
        {
            if (!IsFresh(since)) _tokens.Remove(id);
        }

        if (_tokens.Count >= Capacity) _tokens.Clear();
    }

    private bool IsFresh(long since) => time.GetElapsedTime(since) < lifetime;
}
