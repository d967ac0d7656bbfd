using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Syncropel.Kernel.Http;
using Syncropel.Kernel.Server.Access;
using Syncropel.Kernel.Server.Streams;

namespace Syncropel.Kernel.Server.Requests;

/// <summary>Takes a request from the framework and gives it the kernel's answer, whatever happens.</summary>
internal sealed class KernelEndpoint(RequestAnswers answers, EventStreams streams, ILogger<KernelEndpoint> logger)
{
    public async Task InvokeAsync(HttpContext context)
    {
        var request = new ReceivedRequest(context);
        try
        {
            (KernelResponse response, Caller caller) = await answers.AnswerAsync(request, context.RequestAborted).ConfigureAwait(false);
            await WriteAsync(context, response, caller).ConfigureAwait(false);
        }
        catch (Exception gone) when (IsOver(gone, context))
        {
            // Nobody is there to be told anything.
        }
        catch (Exception failure)
        {
            JsonResponse response = FailureAnswers.Of(failure, request.Call, logger);

            // What has been sent cannot be taken back; so that nobody takes it for the whole, the connection breaks off.
            if (context.Response.HasStarted) context.Abort();
            else await ResponseWriter.WriteAsync(context.Response, response, context.RequestAborted).ConfigureAwait(false);
        }
    }

    // A client that goes away breaks off what is under way: whoever waits for it is cancelled, and whoever reads finds no more.
    private static bool IsOver(Exception exception, HttpContext context) => exception switch
    {
        ConnectionResetException => true,
        OperationCanceledException or IOException => context.RequestAborted.IsCancellationRequested,
        _ => false,
    };

    private async Task WriteAsync(HttpContext context, KernelResponse response, Caller caller)
    {
        if (response is EventResponse events)
        {
            ResponseWriter.WriteHead(context.Response, events);
            await streams.RunAsync(context, events, caller).ConfigureAwait(false);
        }
        else
        {
            await ResponseWriter.WriteAsync(context.Response, (JsonResponse)response, context.RequestAborted).ConfigureAwait(false);
        }
    }
}
