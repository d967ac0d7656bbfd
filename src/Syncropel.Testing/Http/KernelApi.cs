using System.Net.Http.Headers;
using Syncropel.Testing.Http.Streams;
using Syncropel.Testing.Kernel;
using Syncropel.Testing.Kernel.Ingest;
using Syncropel.Testing.Kernel.Query;
using Syncropel.Testing.Kernel.Storage;

namespace Syncropel.Testing.Http;

/// <summary>The kernel's HTTP interface: which request asks for what, and how the rules' verdicts are said.</summary>
internal sealed class KernelApi(MockKernelOptions options, RecordLog log, RecordIngest ingest, StreamApi streams)
{
    private readonly BatchIngest _batches = new(ingest, new BatchRules(options.MaxBatchRecords, options.MaxBatchBytes));

    public KernelResponse Answer(KernelRequest request)
    {
        if (request.Path != "/health" && !IsAuthorised(request.Authorization)) return Unauthorised();
        if (FindRoute(request) is not { } route)
        {
            return ErrorEnvelope.Of(
                ErrorCode.NotFound, $"This kernel has no {request.Method} {request.Path}; /.well-known/syncropel says what it can do.");
        }

        Func<KernelResponse>? answer = request.Method switch
        {
            "GET" => route.Get,
            "POST" => route.Post,
            _ => null,
        };
        if (answer is null) return WrongMethod(request, route);
        try
        {
            return answer();
        }
        catch (RefusalException refused)
        {
            return ErrorEnvelope.Of(refused.Refusal);
        }
    }

    private Route? FindRoute(KernelRequest request) => request.Segments switch
    {
        ["health"] => new(Get: KernelAnswers.Healthy),
        [".well-known", "syncropel"] => new(Get: () => KernelAnswers.Manifest(options)),
        ["v1", "records"] => new(Get: () => List(request), Post: () => IngestAnswers.One(ingest.Accept(request.Body))),
        ["v1", "records", "batch"] => options.Batch ? new(Post: () => IngestAnswers.Many(_batches.Accept(request.Body))) : null,
        ["v1", "records", "query"] => new(Post: () => Query(request)),
        ["v1", "records", "subscribe"] => options.Subscribe ? new(Post: () => streams.Subscribe(request)) : null,
        ["v1", "records", { Length: > 0 } id] => new(Get: () => Find(id)),
        ["v1", "threads"] => new(Get: () => Threads(request)),
        ["v1", "threads", { Length: > 0 } thread, "records"] => new(Get: () => ListThread(request, thread)),
        ["v1", "threads", { Length: > 0 } thread, "watch"] when options.Subscribe => new(Get: () => streams.Watch(request, thread)),
        _ => null,
    };

    private JsonResponse Find(string id) =>
        RecordId.TryParse(id, out RecordId recordId) && log.TryGet(recordId, out StoredRecord? record)
            ? RecordAnswers.One(record)
            : ErrorEnvelope.Of(
                ErrorCode.RecordNotFound,
                $"There is no record '{id}' here; an id is {RecordId.TextLength} lower-case hex digits, as POST /v1/records returns it.");

    private JsonResponse List(KernelRequest request)
    {
        QueryParameters parameters = QueryParameters.Parse(request.Query, "thread", "actor", "kind", "since", "limit");
        var list = new ListRequest
        {
            Thread = parameters.Text("thread"),
            Actor = parameters.Text("actor"),
            Kind = parameters.Text("kind"),
            Since = parameters.Since(),
            Limit = parameters.Limit(),
        };
        if (list is { Thread: null, Actor: null, Kind: null })
        {
            throw new RefusalException(new(RefusalCode.InvalidQuery, "GET /v1/records needs one of the parameters thread, actor, kind."));
        }

        return RecordAnswers.List(QueryEngine.Run(log.Snapshot(), list.ToQuery()).Records);
    }

    private JsonResponse ListThread(KernelRequest request, string thread)
    {
        QueryParameters parameters = QueryParameters.Parse(request.Query, "since", "limit");
        var list = new ListRequest { Thread = thread, Since = parameters.Since(), Limit = parameters.Limit() };
        return RecordAnswers.List(QueryEngine.Run(log.Snapshot(), list.ToQuery()).Records);
    }

    private JsonResponse Threads(KernelRequest request) =>
        RecordAnswers.Threads(log.Snapshot(), QueryParameters.Parse(request.Query, "limit").Limit());

    private JsonResponse Query(KernelRequest request) =>
        RecordAnswers.Found(QueryEngine.Run(log.Snapshot(), QueryDocumentParser.Parse(request.Body)));

    private bool IsAuthorised(string? header) =>
        options.ApiKey is null
        || (AuthenticationHeaderValue.TryParse(header, out AuthenticationHeaderValue? credentials)
            && credentials.Scheme.Equals("Bearer", StringComparison.OrdinalIgnoreCase)
            && credentials.Parameter == options.ApiKey);

    private static JsonResponse Unauthorised()
    {
        const string Message = "The token is missing or wrong; send this kernel's API key as 'Authorization: Bearer <token>'.";
        return ErrorEnvelope.Of(ErrorCode.Unauthorized, Message) with { Headers = [new("WWW-Authenticate", "Bearer")] };
    }

    private static JsonResponse WrongMethod(KernelRequest request, Route route)
    {
        string allowed = (route.Get, route.Post) switch
        {
            (null, _) => "POST",
            (_, null) => "GET",
            _ => "GET, POST",
        };
        string message = $"{request.Path} does not take {request.Method}; use {allowed}.";
        return ErrorEnvelope.Of(ErrorCode.MethodNotAllowed, message) with { Headers = [new("Allow", allowed)] };
    }

    private sealed record Route(Func<KernelResponse>? Get = null, Func<KernelResponse>? Post = null);
}
