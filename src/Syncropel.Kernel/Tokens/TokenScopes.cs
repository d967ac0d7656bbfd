namespace Syncropel.Kernel;

/// <summary>What the bearer of a token may do.</summary>
[Flags]
public enum TokenScopes
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Read records, threads and streams, and ask queries.</summary>
    Read = 1,

    /// <summary>Send records.</summary>
    Write = 2,
}
