namespace Syncropel.Kernel.Storage;

/// <summary>The store cannot be reached now, and may be later: whoever asked may ask again.</summary>
internal sealed class StoreUnavailableException(string message, Exception? innerException = null) : Exception(message, innerException);
