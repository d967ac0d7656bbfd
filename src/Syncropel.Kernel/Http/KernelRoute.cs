namespace Syncropel.Kernel.Http;

/// <summary>What a path leads to: one call a method.</summary>
internal sealed record KernelRoute(KernelCall? Get = null, KernelCall? Post = null)
{
    /// <summary>Whether no token is needed.</summary>
    public bool IsOpen { get; init; }

    /// <summary>The methods, as the header <c>Allow</c> names them.</summary>
    public string Allowed => (Get, Post) switch
    {
        (null, _) => "POST",
        (_, null) => "GET",
        _ => "GET, POST",
    };

    /// <summary>The call of this method; null where there is none.</summary>
    public KernelCall? Find(string method) => method switch
    {
        "GET" => Get,
        "POST" => Post,
        _ => null,
    };
}
