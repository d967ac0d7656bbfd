namespace Syncropel.Kernel.Http;

/// <summary>Answers that may be refusals.</summary>
internal static class Answers
{
    /// <summary>What is answered, or the error that says why it is refused.</summary>
    public static async ValueTask<KernelResponse> OfAsync(Func<ValueTask<KernelResponse>> answer)
    {
        try
        {
            return await answer().ConfigureAwait(false);
        }
        catch (RefusalException refused)
        {
            return ErrorEnvelope.Of(refused.Refusal);
        }
    }
}
