using Microsoft.Extensions.Logging;
using Syncropel.Kernel;
using Syncropel.Kernel.Server;

namespace Syncropel.Testing;

/// <summary>How a <see cref="KernelHost"/> starts its kernel. Immutable.</summary>
public sealed record KernelHostOptions
{
    /// <summary>Where records and tokens are kept. Default: <see cref="KernelStore.InMemory"/>.</summary>
    public KernelStore Store { get; init; } = KernelStore.InMemory;

    /// <summary>The port of the loopback address; 0, the default, for one that is free.</summary>
    public int Port { get; init; }

    /// <summary>Changes the kernel's other options. Default: null, for none.</summary>
    public Action<SyncropelKernelOptions>? Configure { get; init; }

    /// <summary>Where the kernel and its server log. Default: null, for nowhere. It is not disposed of.</summary>
    public ILoggerProvider? Logging { get; init; }
}
