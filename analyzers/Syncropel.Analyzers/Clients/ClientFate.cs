namespace Syncropel.Analyzers.Clients;

/// <summary>What becomes of a client where it is made.</summary>
internal enum ClientFate
{
    /// <summary>It is stored, returned, passed on, captured, or what becomes of it cannot be told.</summary>
    HandedOn,

    /// <summary>It is used, and disposed by <c>using</c>.</summary>
    Disposed,

    /// <summary>It is used at most, and nothing can dispose it any more.</summary>
    Lost,
}
