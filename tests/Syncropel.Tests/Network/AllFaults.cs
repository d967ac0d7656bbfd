using Syncropel.TestServer;

namespace Syncropel.Tests.Network;

/// <summary>Every fault there is, by its name.</summary>
internal static class AllFaults
{
    private static readonly Fault[] Plain =
    [
        Fault.ResetBeforeRead, Fault.ResetAfterRead, Fault.ResetAfterStore, Fault.ResetMidAnswer, Fault.Close, Fault.CloseAfterStore,
        Fault.Silence, Fault.SilenceAfterStore, Fault.SilenceMidAnswer, Fault.Drip(), Fault.DripForever(),
        Fault.TruncatedJson, Fault.WrongLength, Fault.GarbageJson, Fault.EmptyBody, Fault.ByteOrderMark, Fault.WrongCharset,
        Fault.Gzip, Fault.Brotli, Fault.HugeHeaders(), Fault.WrongContentType, Fault.Html502, Fault.EndlessBody,
        Fault.Status(503), Fault.Redirect("/elsewhere"),
    ];

    /// <summary>All, and those that can happen after the kernel has the request too, as that.</summary>
    public static IReadOnlyDictionary<string, Fault> ByName { get; } =
        Plain.Concat(Plain.Select(static fault => fault.AfterStore())).DistinctBy(static fault => fault.Name)
            .ToDictionary(static fault => fault.Name);
}
