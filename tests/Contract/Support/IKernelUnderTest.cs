namespace Syncropel.Contract.Support;

/// <summary>A kernel that runs, as far as a test needs more of it than its answers.</summary>
public interface IKernelUnderTest : IAsyncDisposable
{
    /// <summary>A token that may do everything; null where none is needed.</summary>
    string? Token { get; }

    /// <summary>The number of streams that are open.</summary>
    int SubscriberCount { get; }

    /// <summary>A client whose base address is the kernel's. Whoever asks for it disposes of it.</summary>
    HttpClient CreateClient();

    /// <summary>Waits until exactly so many streams are open.</summary>
    Task WaitForSubscribersAsync(int count, CancellationToken cancellationToken);
}
