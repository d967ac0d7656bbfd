namespace Syncropel.Kernel.Storage;

/// <summary>
/// The store cannot be reached now, or does not take anything now. Whoever asked may ask again. Of an append that ends so it is not known
/// whether it was stored; sent again, it is stored once.
/// </summary>
internal sealed class StoreUnavailableException(string message, Exception? innerException = null) : Exception(message, innerException)
{
    /// <summary>Whether the store works, and what was asked takes it too long: asked again, it would again.</summary>
    public bool IsTooSlow { get; init; }
}
