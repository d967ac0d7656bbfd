namespace Syncropel.Client;

/// <summary>What became of a batch.</summary>
/// <param name="Error">Why the batch failed as a whole, and nothing is known of its records; null where it did not.</param>
/// <param name="Each">What became of each record; empty where the batch failed.</param>
internal readonly record struct BatchOutcome(EmitError? Error, IReadOnlyList<CallOutcome> Each)
{
    /// <summary>Whether the kernel has no batches after all.</summary>
    public bool IsNotOffered => Error is { Status: 404 or 405 or 415 or 501 };

    /// <summary>Whether the records may go one by one: what is wrong with a batch is not what is wrong with each of its records.</summary>
    public bool MayGoSingly => IsNotOffered || Error is { Status: 400 or 413 or 422 };

    /// <summary>Whether a record was left alone, because one before it on its thread has to be sent again.</summary>
    public static bool IsNotTried(CallOutcome outcome) => outcome is { Response.Status: 424, Error.Code: "NOT_TRIED" };
}
