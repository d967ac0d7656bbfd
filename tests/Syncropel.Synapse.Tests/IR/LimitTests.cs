using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging;
using Syncropel.Synapse.Tests.Support;

namespace Syncropel.Synapse.Tests.IR;

/// <summary>Every limit and range, just within it and just beyond.</summary>
public sealed class LimitTests
{
    private const int Kilobyte = 1_024;
    private const int Megabyte = 1_024 * Kilobyte;

    /// <summary>What has a hard limit: its field, the limit, and an IR that has so much of it.</summary>
    public static TheoryData<string, int, int> Sizes => new()
    {
        { "payload.content", 1 * Megabyte, 10 * Megabyte },
        { "payload.vector", 10 * Megabyte, 50 * Megabyte },
        { "payload.data", 500 * Kilobyte, 5 * Megabyte },
        { "payload.binary_b64", 10 * Megabyte, 50 * Megabyte },
        { "provenance", 20, 100 },
        { "compliance_envelope.required_tags", 10, 50 },
    };

    [Theory]
    [MemberData(nameof(Sizes))]
    public void At_a_hard_limit_it_is_taken_and_beyond_it_refused(string field, int soft, int hard)
    {
        Assert.True(soft < hard);
        Make(field, hard).Validate();
        IRPayloadTooLargeException refused = Assert.Throws<IRPayloadTooLargeException>(() => Make(field, hard + Step(field)));
        Assert.Equal((field, hard, hard + Step(field)), (refused.Field, refused.LimitBytes, refused.ReceivedBytes));
        Assert.Equal(
            $$"""{"error":"IR_PAYLOAD_TOO_LARGE","field":"{{field}}","limit_bytes":{{hard}},"received_bytes":{{hard + Step(field)}},"recommendation":"use context_ref"}""",
            refused.ToJson());
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void At_a_soft_limit_nothing_is_said_and_beyond_it_a_warning(string field, int soft, int hard)
    {
        Assert.True(soft < hard);
        var log = new ListLogger();
        Make(field, soft).Validate(log);
        Assert.Empty(log.Messages);
        Make(field, soft + Step(field)).Validate(log);
        Assert.Equal([$"{field} has {soft + Step(field)}, beyond the soft limit of {soft}; use context_ref for what is large"], log.Messages);
    }

    [Fact]
    public void Text_is_counted_in_bytes_of_utf8()
    {
        Valid().Payload.Content = new string('€', 10 * Megabyte / 3);
        Assert.Throws<IRPayloadTooLargeException>(() => Valid().Payload.Content = new string('€', (10 * Megabyte / 3) + 1));
    }

    [Theory]
    [InlineData("task_header.priority", "1", "0")]
    [InlineData("task_header.priority", "3", "4")]
    [InlineData("task_header.latency_budget_ms", "0", "-1")]
    [InlineData("task_header.cost_ceiling", "0", "-0.000001")]
    [InlineData("task_header.quality_floor", "0", "-0.000001")]
    [InlineData("task_header.quality_floor", "1", "1.000001")]
    [InlineData("task_header.task_type", "\"rank\"", "\"Rank\"")]
    [InlineData("task_header.task_type", "\"rank\"", "5")]
    [InlineData("task_header.domain", "\"vision\"", "\"music\"")]
    [InlineData("task_header.failure_policy", "\"partial\"", "\"retry\"")]
    [InlineData("task_header.session_id", "\"a\\u0001\"", "\"a\\u0000\"")]
    [InlineData("task_header.idempotency_key", "\"\"", "\"\\u0000\"")]
    [InlineData("task_header.query", "\"a\"", "\"\\u0000\"")]
    [InlineData("task_header.candidate_labels", "[\"a\"]", "[\"a\",\"\\u0000\"]")]
    [InlineData("task_header.candidate_labels", "[]", "[null]")]
    [InlineData("task_header.candidate_labels", "[]", "\"a\"")]
    [InlineData(
        "task_header.trace_context",
        "{\"traceparent\":\"00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01\"}",
        "{\"traceparent\":\"01-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01\"}")]
    [InlineData(
        "task_header.trace_context",
        "{\"traceparent\":\"00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01\",\"tracestate\":\"a=b\"}",
        "{\"traceparent\":\"00-00000000000000000000000000000000-00f067aa0ba902b7-01\"}")]
    [InlineData("payload.modality", "\"text\"", "\"audio\"")]
    [InlineData("payload.content", "\"\"", "\"\\u0000\"")]
    [InlineData("payload.content", "\"\\ud834\\udd1e\"", "5")]
    [InlineData("payload.content_length", "0", "-1")]
    [InlineData("payload.content_length", "1", "1.5")]
    [InlineData("payload.language", "\"en\"", "\"e\\u0000\"")]
    [InlineData("payload.vector", "[0,-1.5e300]", "[1e999]")]
    [InlineData("payload.vector", "[]", "[null]")]
    [InlineData("payload.vector_dim", "0", "-1")]
    [InlineData("payload.embedding_model", "\"m\"", "\"\\u0000\"")]
    [InlineData("payload.data", "{}", "[]")]
    [InlineData("payload.data", "{\"a\":[\"\\\\u0000\"]}", "{\"a\":[\"\\u0000\"]}")]
    [InlineData("payload.data", "{\"a\":1}", "{\"a\\u0000\":1}")]
    [InlineData("payload.schema_ref", "\"s\"", "\"\\u0000\"")]
    [InlineData("payload.binary_b64", "\"AA==\"", "\"\\u0000\"")]
    [InlineData("payload.mime_type", "\"a/b\"", "\"\\u0000\"")]
    [InlineData("payload.byte_length", "0", "-1")]
    [InlineData("payload.context_ref", "\"ctx://a\"", "\"\\u0000\"")]
    [InlineData("payload.entities", "[{\"text\":\"\",\"label\":\"\"}]", "[{\"text\":\"\"}]")]
    [InlineData("payload.entities", "[{\"text\":\"a\",\"label\":\"b\",\"start\":0,\"end\":0}]", "[{\"text\":\"a\",\"label\":\"b\",\"start\":-1}]")]
    [InlineData("payload.entities", "[{\"text\":\"a\",\"label\":\"b\",\"confidence\":1}]", "[{\"text\":\"a\",\"label\":\"b\",\"confidence\":1.1}]")]
    [InlineData("payload.labels", "[{\"label\":\"a\",\"score\":0}]", "[{\"label\":\"a\",\"score\":-0.1}]")]
    [InlineData("payload.labels", "[{\"label\":\"a\",\"score\":1}]", "[{\"label\":\"a\"}]")]
    [InlineData("payload.labels", "[]", "[{\"label\":\"\\u0000\",\"score\":1}]")]
    [InlineData("payload.score", "1", "1.1")]
    [InlineData("compliance_envelope.pii_present", "true", "\"true\"")]
    [InlineData("compliance_envelope.retention_policy", "\"90d\"", "\"\\u0000\"")]
    [InlineData("compliance_envelope.purpose_limitation", "\"x\"", "\"\\u0000\"")]
    [InlineData("compliance_envelope.data_residency", "[\"eu\"]", "[\"\\u0000\"]")]
    [InlineData("ir_version", "\"10.20.30\"", "\"1.0\"")]
    [InlineData("ir_version", "\"0.0.0\"", "\"1.0.0-a\"")]
    [InlineData("message_id", "\"00000000-0000-4000-8000-000000000001\"", "\"1\"")]
    [InlineData("unknown", null, "1")]
    [InlineData("payload.unknown", null, "1")]
    [InlineData("task_header.unknown", null, "null")]
    [InlineData("compliance_envelope.unknown", null, "{}")]
    public void A_value_is_taken_within_its_range_and_refused_beyond(string field, string? taken, string refused)
    {
        if (taken is not null) Assert.NotNull(CanonicalIR.Parse(With(field, taken)));
        IRInvalidFieldException problem = Assert.Throws<IRInvalidFieldException>(() => CanonicalIR.Parse(With(field, refused)));
        Assert.StartsWith(field, problem.Field, StringComparison.Ordinal);
        Assert.NotEqual("", problem.Reason);
    }

    [Theory]
    [InlineData("{\"confidence\":1.01}", "confidence")]
    [InlineData("{\"latency_ms\":-1}", "latency_ms")]
    [InlineData("{\"token_count\":-1}", "token_count")]
    [InlineData("{\"warnings\":[null]}", "warnings")]
    [InlineData("{\"branch_id\":\"x\"}", "branch_id")]
    [InlineData("{\"branch_role\":\"trunk\"}", "branch_role")]
    [InlineData("{\"model_id\":null}", "model_id")]
    [InlineData("{\"more\":1}", "more")]
    public void An_entry_is_taken_within_its_ranges_and_refused_beyond(string changes, string member)
    {
        JsonObject entry = JsonNode.Parse(
            """
            {"model_id":"m","adapter_version":"1.0.0","confidence":1,"latency_ms":0,"timestamp_unix":0,"cost_usd":0,"token_count":0,
             "warnings":["w"],"branch_id":"00000000-0000-4000-8000-000000000001","branch_role":"merge"}
            """)!.AsObject();
        Assert.Single(CanonicalIR.Parse(With("provenance", $"[{entry.ToJsonString()}]")).Provenance);
        foreach ((string name, JsonNode? value) in JsonNode.Parse(changes)!.AsObject()) entry[name] = value?.DeepClone();
        IRInvalidFieldException problem = Assert.Throws<IRInvalidFieldException>(
            () => CanonicalIR.Parse(With("provenance", $"[{entry.ToJsonString()}]")));
        Assert.StartsWith("provenance", problem.Field, StringComparison.Ordinal);
        Assert.Contains(member, problem.Field + problem.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("text", "payload.content")]
    [InlineData("embedding", "payload.vector")]
    [InlineData("structured", "payload.data")]
    [InlineData("binary", "payload.binary_b64")]
    public void A_modality_asks_for_its_members(string modality, string field)
    {
        IRInvalidFieldException problem = Assert.Throws<IRInvalidFieldException>(
            () => CanonicalIR.Parse(With("payload", $$"""{"modality":"{{modality}}"}""")));
        Assert.Equal(field, problem.Field);
        Assert.Equal(
            $$"""{"error":"IR_INVALID_FIELD","field":"{{field}}","reason":"the modality {{modality}} needs it; give it, or another modality"}""",
            problem.ToJson());
    }

    [Fact]
    public void A_binary_needs_its_type_as_well() =>
        Assert.Equal("payload.mime_type", Assert.Throws<IRInvalidFieldException>(
            () => CanonicalIR.Parse(With("payload", """{"modality":"binary","binary_b64":""}"""))).Field);

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{\"ir_version\":\"1.0.0\",\"ir_version\":\"1.0.0\"}")]
    [InlineData("{\"ir_version\":\"1.0.0\"}")]
    public void What_is_no_ir_is_refused(string json) => Assert.Throws<IRInvalidFieldException>(() => CanonicalIR.Parse(json));

    private static CanonicalIR Valid() => RandomIR.Make(0);

    private static int Step(string field) => field == "payload.vector" ? 8 : 1;

    // Fresh each time: what is beyond is refused when it is assigned.
    private static CanonicalIR Make(string field, int size)
    {
        ProvenanceEntry entry = new() { ModelId = "m", AdapterVersion = "1.0.0", Confidence = 1, LatencyMs = 1, TimestampUnix = 0 };
        var payload = new Payload { Modality = Modality.Text, Content = "" };
        if (field == "payload.content") payload.Content = new string('a', size);
        if (field == "payload.vector") payload.Vector = new double[size / 8].ToValueList();
        if (field == "payload.data") payload.Data = JsonElement.Parse($"{{\"a\":\"{new string('a', size - 8)}\"}}");
        if (field == "payload.binary_b64") payload.BinaryB64 = new string('A', size);
        return new CanonicalIR
        {
            IRVersion = "1.0.0",
            MessageId = Guid.Empty,
            TaskHeader = new TaskHeader { TaskType = TaskType.Rank, Domain = TaskDomain.General, Priority = 1, LatencyBudgetMs = 0 },
            Payload = payload,
            Provenance = field == "provenance" ? [.. Enumerable.Repeat(entry, size)] : [],
            ComplianceEnvelope = new ComplianceEnvelope
            {
                RequiredTags = field == "compliance_envelope.required_tags" ? [.. Enumerable.Repeat("t", size)] : null,
            },
        };
    }

    private static string With(string field, string value)
    {
        JsonObject ir = JsonNode.Parse(
            """
            {"ir_version":"1.0.0","message_id":"00000000-0000-4000-8000-000000000001",
             "task_header":{"task_type":"rank","domain":"general","priority":2,"latency_budget_ms":5},
             "payload":{"modality":"text","content":""},"provenance":[],"compliance_envelope":{}}
            """)!.AsObject();
        string[] path = field.Split('.');
        JsonObject at = ir;
        foreach (string step in path[..^1]) at = at[step]!.AsObject();

        // As text, because a node would refuse what the IR has to.
        at[path[^1]] = "@";
        return ir.ToJsonString().Replace("\"@\"", value, StringComparison.Ordinal);
    }

    private sealed class ListLogger : ILogger
    {
        public List<string> Messages { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Messages.Add(formatter(state, exception));
    }
}
