using System.Buffers;
using System.IO.Pipelines;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Net.Http.Headers;
using Syncropel.Kernel.Http;

namespace Syncropel.Kernel.Server.Limits;

/// <summary>
/// Reads a request's body, and no more of it than is allowed. What a request says of its length refuses it at once, but makes no room:
/// memory is taken as bytes come.
/// </summary>
internal static class BodyReader
{
    /// <summary>The refusal of a body that is packed: how long it is would be known only when it is too late. Null for any other.</summary>
    public static KernelResponse? RefuseEncoding(HttpRequest request)
    {
        string[] codings = request.Headers.GetCommaSeparatedValues(HeaderNames.ContentEncoding);
        if (Array.TrueForAll(codings, static coding => coding.Equals("identity", StringComparison.OrdinalIgnoreCase))) return null;
        const string Message = "This kernel takes no compressed bodies; send it without Content-Encoding.";
        return ErrorEnvelope.Of(ErrorCode.UnsupportedEncoding, Message) with { Headers = [new("Accept-Encoding", "identity")] };
    }

    /// <exception cref="RefusalException">The body is too long.</exception>
    public static async ValueTask<ReadOnlyMemory<byte>> ReadAsync(HttpContext context, BodyRule rule, CancellationToken cancellationToken)
    {
        // The kernel's own limits are the ones that are told.
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size) size.MaxRequestBodySize = null;
        if (context.Request.ContentLength is { } length && length > rule.MaxBytes) throw rule.TooLarge($"{length}");

        var buffer = new ArrayBufferWriter<byte>();
        PipeReader reader = context.Request.BodyReader;
        while (true)
        {
            ReadResult result = await ReadAsync(reader, cancellationToken).ConfigureAwait(false);
            bool isTooLarge = buffer.WrittenCount + result.Buffer.Length > rule.MaxBytes;
            foreach (ReadOnlyMemory<byte> part in isTooLarge ? default : result.Buffer) buffer.Write(part.Span);

            // Refused or not: the server reads on behind what has been read, to find the next request.
            reader.AdvanceTo(result.Buffer.End);
            if (isTooLarge) throw rule.TooLarge($"more than {rule.MaxBytes}");
            if (result.IsCompleted) return buffer.WrittenMemory;
        }
    }

    // What the server says of some bodies that are no HTTP is no more than that they cannot be read.
    private static async ValueTask<ReadResult> ReadAsync(PipeReader reader, CancellationToken cancellationToken)
    {
        try
        {
            return await reader.ReadAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (IOException unreadable) when (unreadable is not BadHttpRequestException and not ConnectionResetException)
        {
            throw new BadHttpRequestException("The body cannot be read.", unreadable);
        }
    }
}
