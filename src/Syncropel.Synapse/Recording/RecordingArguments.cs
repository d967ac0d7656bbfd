using Syncropel.Client;

namespace Syncropel.Synapse;

/// <summary>What a recording is given by its caller; refused where it is given, and not when the models have run.</summary>
internal static class RecordingArguments
{
    /// <exception cref="ArgumentException">One of them cannot be.</exception>
    public static void ThrowIfInvalid(string thread, IReadOnlyCollection<Ref>? refs)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(thread);
        TextArgument.ThrowIfInvalid(thread);
        if (refs?.Contains(default) != true) return;
        throw new ArgumentException("a reference is default(Ref), which refers to nothing; create it by Ref.…", nameof(refs));
    }
}
