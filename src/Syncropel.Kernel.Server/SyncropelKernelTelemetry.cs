using Syncropel.Kernel.Diagnostics;

namespace Syncropel.Kernel.Server;

/// <summary>The names under which a kernel can be watched, such as by OpenTelemetry.</summary>
public static class SyncropelKernelTelemetry
{
    /// <summary>
    /// The meter: <c>syncropel.kernel.ingests</c> (by <c>outcome</c>), <c>syncropel.kernel.subscribers</c> and
    /// <c>syncropel.kernel.records</c>. How long requests take, ASP.NET Core measures, and is told which call they are for
    /// (<c>syncropel.call</c>).
    /// </summary>
    public const string MeterName = KernelMetrics.MeterName;

    /// <summary>The source of activities, one for each call of the kernel.</summary>
    public const string ActivitySourceName = "Syncropel.Kernel";
}
