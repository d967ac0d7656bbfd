namespace Syncropel.Synapse;

/// <summary>
/// The sizes that an IR can have. Beyond a soft limit a warning is logged; beyond a hard one it is an
/// <see cref="IRPayloadTooLargeException"/>.
/// </summary>
public static class IRLimits
{
    private const long Kilobyte = 1_024;
    private const long Megabyte = 1_024 * Kilobyte;

    /// <summary><c>payload.content</c>, in bytes of UTF-8: 1 MB and 10 MB.</summary>
    public static IRLimit Content { get; } = new("payload.content", Megabyte, 10 * Megabyte);

    /// <summary><c>payload.vector</c>, in bytes, 8 an element: 10 MB and 50 MB.</summary>
    public static IRLimit Vector { get; } = new("payload.vector", 10 * Megabyte, 50 * Megabyte);

    /// <summary><c>payload.data</c>, in bytes of JSON: 500 KB and 5 MB.</summary>
    public static IRLimit Data { get; } = new("payload.data", 500 * Kilobyte, 5 * Megabyte);

    /// <summary><c>payload.binary_b64</c>, in characters of Base64: 10 MB and 50 MB.</summary>
    public static IRLimit Binary { get; } = new("payload.binary_b64", 10 * Megabyte, 50 * Megabyte);

    /// <summary><c>provenance</c>, in entries: 20 and 100.</summary>
    public static IRLimit Provenance { get; } = new("provenance", 20, 100);

    /// <summary><c>compliance_envelope.required_tags</c>, in tags: 10 and 50.</summary>
    public static IRLimit RequiredTags { get; } = new("compliance_envelope.required_tags", 10, 50);

    /// <summary>The whole IR, in bytes of JSON: 20 MB and 100 MB.</summary>
    public static IRLimit Whole { get; } = new("ir", 20 * Megabyte, 100 * Megabyte);
}

/// <summary>A soft and a hard limit of one member.</summary>
/// <param name="Field">The member, as a path in the IR's JSON.</param>
/// <param name="Soft">Up to here nothing is said.</param>
/// <param name="Hard">Up to here it is allowed.</param>
public sealed record IRLimit(string Field, long Soft, long Hard)
{
    internal void Enforce(long size)
    {
        if (size > Hard) throw new IRPayloadTooLargeException(Field, Hard, size);
    }
}
