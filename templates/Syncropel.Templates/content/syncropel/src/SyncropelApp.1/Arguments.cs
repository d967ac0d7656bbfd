namespace SyncropelApp._1;

/// <summary>What the program can be given.</summary>
internal static class Arguments
{
    /// <summary>Reads nothing, or <c>--endpoint</c> and an address.</summary>
    /// <returns>False for anything else.</returns>
    public static bool TryRead(string[] args, out Uri? endpoint)
    {
        endpoint = null;
        if (args is []) return true;
        return args is ["--endpoint", var address]
            && Uri.TryCreate(address, UriKind.Absolute, out endpoint)
            && endpoint.Scheme is "http" or "https";
    }
}
