namespace Syncropel.Analyzers.Adapters;

/// <summary>What impure code does, as messages say it, and what to do instead.</summary>
internal static class ImpureGroups
{
    public const string Clock = "clock";
    public const string Random = "random";
    public const string Locks = "locks";
    public const string Threads = "threads";
    public const string Tasks = "tasks";
    public const string Native = "native code";
    public const string Environment = "environment";
    public const string Statics = "mutable static";
    public const string Caches = "static cache";

    /// <summary>The group of what only the user's configuration calls impure.</summary>
    public const string Configured = "syncropel_impure_apis";

    /// <summary>What to do instead.</summary>
    public static string Remedy(string group) => group switch
    {
        Clock => "leave the time to BuildProvenance, and the measuring to the caller, who hands latencyMs in",
        Locks => "remove it; what shares nothing needs no lock",
        Statics => "make it const or static readonly, and hand in what changes",
        Caches => "compute it anew, or hand it in",
        _ => "do it where the model is called, and hand in what it gives",
    };
}
