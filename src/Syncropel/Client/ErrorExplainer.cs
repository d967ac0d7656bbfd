using System.Net.Sockets;
using System.Text;
using Polly.Timeout;
using Syncropel.Subscriptions;
using Syncropel.Transport;
using static System.FormattableString;

namespace Syncropel.Client;

/// <summary>Puts what went wrong into words. Texts of others can quote the key, so it is taken out of every one.</summary>
internal sealed class ErrorExplainer(string? apiKey, TimeProvider time)
{
    private const int LongestMessage = 1000;

    // A message that quotes the key may be cut off in the middle of it.
    private const int EnoughOfKey = 8;

    /// <summary>An answer whose status is no success.</summary>
    public EmitError Refusal(ApiResponse response)
    {
        ErrorEnvelope envelope = ErrorEnvelope.Read(response.Body.Span);
        return new EmitError(
            Clean(envelope.Code ?? $"{EmitErrorCode.HttpPrefix}{response.Status}"),
            Clean(envelope.Message ?? $"the kernel answered with status {response.Status} and no readable error"),
            response.Status)
        {
            RetryAfter = RetryPolicy.WaitOf(response.RetryAfter, time),
        };
    }

    /// <summary>The client was disposed before there was an answer.</summary>
    public static EmitError Disposal() => new(EmitErrorCode.Disposed, "the client was disposed before the kernel answered");

    /// <summary>That there was no answer in time.</summary>
    public static string Late(TimeSpan limit) => Invariant($"no answer within {limit.TotalSeconds:0.###} s");

    /// <summary>An exception in place of an answer.</summary>
    public EmitError Fault(Exception problem) => problem switch
    {
        TimeoutRejectedException late => new(EmitErrorCode.Timeout, Late(late.Timeout)),
        SilenceException => new(EmitErrorCode.Timeout, problem.Message),
        TimeoutException or OperationCanceledException => new(EmitErrorCode.Timeout, $"the HTTP handler gave up: {Describe(problem)}"),
        HttpRequestException { HttpRequestError: HttpRequestError.ConfigurationLimitExceeded } =>
            new(EmitErrorCode.AnswerTooLarge, Describe(problem)),
        HttpRequestException or IOException or SocketException => new(EmitErrorCode.Connection, Describe(problem)),
        _ => new(EmitErrorCode.Transport, Clean($"{problem.GetType().Name}: {problem.Message}")),
    };

    private string Describe(Exception problem)
    {
        // The outer message of a connection error often only says that there is an inner one.
        string message = problem.Message;
        for (Exception? inner = problem.InnerException; inner is not null; inner = inner.InnerException)
        {
            if (!message.Contains(inner.Message, StringComparison.Ordinal)) message += $" ({inner.Message})";
        }

        return Clean(message);
    }

    /// <summary>A refused record, whose reason can quote what was received.</summary>
    public RefusedRecord Cleaned(RefusedRecord refused) => refused with { Reason = Clean(refused.Reason) };

    /// <summary>A text without the key, and not without end.</summary>
    public string Clean(string text)
    {
        string cleaned = string.IsNullOrEmpty(apiKey) ? text : WithoutKey(text, apiKey);
        return cleaned.Length <= LongestMessage ? cleaned : cleaned[..LongestMessage] + "…";
    }

    private static string WithoutKey(string text, string key)
    {
        string beginning = key.Length > EnoughOfKey ? key[..EnoughOfKey] : key;
        var cleaned = new StringBuilder();
        int from = 0;
        for (int at; (at = text.IndexOf(beginning, from, StringComparison.Ordinal)) >= 0;)
        {
            cleaned.Append(text, from, at - from).Append("***");
            from = at + text.AsSpan(at).CommonPrefixLength(key);
        }

        return from == 0 ? text : cleaned.Append(text, from, text.Length - from).ToString();
    }
}
