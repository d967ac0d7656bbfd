using System.Data.Common;
using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Syncropel.Kernel.Http;
using Syncropel.Kernel.Server.Hosting;
using Syncropel.Kernel.Storage;

namespace Syncropel.Kernel.Server.Requests;

/// <summary>
/// Says what went wrong, without what is nobody's business: what an exception says may name tables, files or machines, and is for the log
/// alone.
/// </summary>
internal static class FailureAnswers
{
    public static JsonResponse Of(Exception failure, string call, ILogger logger)
    {
        switch (failure)
        {
            case BadHttpRequestException malformed:
                logger.Malformed(call, malformed.StatusCode);
                return ErrorEnvelope.Of(
                    ErrorCode.Malformed((HttpStatusCode)malformed.StatusCode),
                    "The request could not be read to its end; send it again, whole and in time.");
            case StoreUnavailableException { IsTooSlow: true }:
                logger.Unavailable(call, failure);
                return ErrorEnvelope.Of(
                    ErrorCode.StoreTimeout,
                    "The store takes too long for this; ask for less at once, or for fields that an index serves, as 'explain' says.");
            case StoreUnavailableException or KernelStoreException or ObjectDisposedException or DbException { IsTransient: true }:
                logger.Unavailable(call, failure);
                const string Message = "The kernel's store does not answer now; come again in 1 s.";
                return ErrorEnvelope.Of(ErrorCode.StoreUnavailable, Message) with { Headers = [new("Retry-After", "1")] };
            default:
                logger.Failed(call, failure);
                return ErrorEnvelope.Of(ErrorCode.Internal, "Something went wrong inside the kernel; its log says what.");
        }
    }
}
