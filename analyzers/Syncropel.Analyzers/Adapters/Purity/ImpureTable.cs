namespace Syncropel.Analyzers.Adapters;

/// <summary>
/// What SYN2008 knows beyond the table of the validator: what gives another answer each time, and what several threads share. What only
/// computes is in neither table, even where it stands beside it. Names are those of metadata, an accessor's has its prefix.
/// </summary>
internal static class ImpureTable
{
    private const string Clock = ImpureGroups.Clock;
    private const string Random = ImpureGroups.Random;
    private const string Locks = ImpureGroups.Locks;
    private const string Threads = ImpureGroups.Threads;
    private const string Tasks = ImpureGroups.Tasks;
    private const string Native = ImpureGroups.Native;
    private const string Environment = ImpureGroups.Environment;

    /// <summary>All that stands in the namespace, and in those below it.</summary>
    public static readonly Dictionary<string, string> Namespaces = new()
    {
        ["System.Reflection.Emit"] = "reflection emit",
        ["System.Timers"] = Threads,
        ["System.Configuration"] = Environment,
        ["Microsoft.Extensions.Caching"] = ImpureGroups.Caches,
    };

    /// <summary>All members of the type.</summary>
    public static readonly Dictionary<string, string> Types = new()
    {
        ["System.Diagnostics.Stopwatch"] = Clock,
        ["System.Security.Cryptography.RandomNumberGenerator"] = Random,
        ["Syncropel.ReservedKindExtensions"] = "network",
        ["System.Threading.Barrier"] = Locks,
        ["System.Threading.CountdownEvent"] = Locks,
        ["System.Threading.Interlocked"] = Locks,
        ["System.Threading.Lock"] = Locks,
        ["System.Threading.ManualResetEventSlim"] = Locks,
        ["System.Threading.Monitor"] = Locks,
        ["System.Threading.ReaderWriterLock"] = Locks,
        ["System.Threading.ReaderWriterLockSlim"] = Locks,
        ["System.Threading.SemaphoreSlim"] = Locks,
        ["System.Threading.SpinLock"] = Locks,
        ["System.Threading.SpinWait"] = Locks,
        ["System.Threading.Volatile"] = Locks,
        ["System.Threading.WaitHandle"] = Locks,
        ["System.Threading.AsyncLocal`1"] = ImpureGroups.Statics,
        ["System.Threading.ThreadLocal`1"] = ImpureGroups.Statics,
        ["System.Threading.PeriodicTimer"] = Threads,
        ["System.Threading.ThreadPool"] = Threads,
        ["System.Threading.Timer"] = Threads,
        ["System.ComponentModel.BackgroundWorker"] = Threads,
        ["System.Threading.Tasks.Parallel"] = Tasks,
        ["System.Threading.Tasks.TaskFactory"] = Tasks,
        ["System.Threading.Tasks.TaskFactory`1"] = Tasks,
        ["System.Runtime.InteropServices.Marshal"] = Native,
        ["System.Runtime.InteropServices.NativeMemory"] = Native,
        ["System.Runtime.Loader.AssemblyLoadContext"] = "loads code",
    };

    /// <summary>Single members of types that otherwise only compute.</summary>
    public static readonly Dictionary<string, string> Members = new()
    {
        ["System.DateTime.get_Now"] = Clock,
        ["System.DateTime.get_Today"] = Clock,
        ["System.DateTime.get_UtcNow"] = Clock,
        ["System.DateTimeOffset.get_Now"] = Clock,
        ["System.DateTimeOffset.get_UtcNow"] = Clock,
        ["System.Environment.get_TickCount"] = Clock,
        ["System.Environment.get_TickCount64"] = Clock,
        ["System.TimeProvider.get_System"] = Clock,
        ["System.TimeProvider.CreateTimer"] = Clock,
        ["System.TimeProvider.GetElapsedTime"] = Clock,
        ["System.TimeProvider.GetLocalNow"] = Clock,
        ["System.TimeProvider.GetTimestamp"] = Clock,
        ["System.TimeProvider.GetUtcNow"] = Clock,
        ["System.Guid.NewGuid"] = Random,
        ["System.Guid.CreateVersion7"] = Random,
        ["System.Random..ctor"] = Random,
        ["System.Random.get_Shared"] = Random,
        ["System.IO.Path.GetRandomFileName"] = Random,
        ["System.Linq.Enumerable.Shuffle"] = Random,
        ["System.Environment.get_CurrentManagedThreadId"] = Environment,
        ["System.Environment.get_ProcessId"] = Environment,
        ["System.Environment.get_ProcessPath"] = Environment,
        ["System.Environment.get_UserDomainName"] = Environment,
        ["System.Environment.get_WorkingSet"] = Environment,
        ["System.IO.Path.GetTempPath"] = Environment,
        ["System.TimeZoneInfo.get_Local"] = Environment,
        ["System.Threading.Thread..ctor"] = Threads,
        ["System.Threading.Thread.Interrupt"] = Threads,
        ["System.Threading.Thread.Join"] = Threads,
        ["System.Threading.Thread.Start"] = Threads,
        ["System.Threading.Thread.Yield"] = Threads,
        ["System.Linq.ParallelEnumerable.AsParallel"] = Tasks,
        ["System.Threading.Tasks.Task.get_Factory"] = Tasks,
        ["System.Threading.Tasks.Task.Run"] = Tasks,
        ["System.Threading.Tasks.Task.Start"] = Tasks,
    };

    /// <summary>What only computes, of types that otherwise do more.</summary>
    public static readonly HashSet<string> Pure =
    [
        "System.Runtime.InteropServices.Marshal.OffsetOf",
        "System.Runtime.InteropServices.Marshal.SizeOf",
    ];
}
