using System.Runtime.CompilerServices;

namespace Syncropel.Query;

/// <summary>Views records as those of a type, and deals with those that do not fit it as the caller wants.</summary>
internal static class Misfits
{
    public static async IAsyncEnumerable<Record<T>> AsAsync<T>(
        IAsyncEnumerable<Record> records, MisfitPolicy policy, [EnumeratorCancellation] CancellationToken cancellationToken = default)
        where T : class, IRecordBody<T>
    {
        await foreach (Record record in records.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            yield return As<T>(record, policy);
        }
    }

    /// <exception cref="RecordBodyException">The body does not fit, and the policy is to throw.</exception>
    private static Record<T> As<T>(Record record, MisfitPolicy policy)
        where T : class, IRecordBody<T>
    {
        Record<T> typed = record.As<T>();
        return typed.BodyError is { } misfit && policy == MisfitPolicy.Throw
            ? throw new RecordBodyException($"record {record.Id}: {misfit.Problem}", misfit.ByteOffset, misfit.Path, misfit)
            : typed;
    }
}
