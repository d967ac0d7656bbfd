namespace Syncropel.Kernel.Ingest;

/// <summary>Of whom somebody may send records.</summary>
internal static class ActorRules
{
    /// <param name="actor">The actor of whom a record is.</param>
    /// <param name="allowed">The only actors of whom the sender may send records; empty for any.</param>
    /// <exception cref="RefusalException">The actor is none of them.</exception>
    public static void Check(string actor, IReadOnlyList<string> allowed)
    {
        if (allowed.Count == 0 || allowed.Contains(actor, StringComparer.Ordinal)) return;
        throw new RefusalException(new(
            RefusalCode.ActorNotAllowed,
            $"'actor' is '{actor}', of whom this token may send nothing; it may for {string.Join(", ", allowed)}.")
        {
            Field = "actor",
        });
    }
}
