namespace Syncropel.Synapse.Tests.IR;

/// <summary>What is no IR is refused with the path of the member, and with what is needed there.</summary>
public sealed class JsonFaultTests
{
    private const string Valid =
        """
        {"ir_version":"1.0.0","message_id":"00000000-0000-4000-8000-000000000001","task_header":{"task_type":"rank","domain":"general","priority":2,"latency_budget_ms":5},"payload":{"modality":"text","content":""},"provenance":[],"compliance_envelope":{}}
        """;

    private const string Entry = "\"provenance\":[{\"model_id\":\"m\",\"adapter_version\":\"1\",\"latency_ms\":0,\"timestamp_unix\":0,";
    private const string WholeNumber = "a whole number, without point or exponent, that fits 64 bits, is needed";
    private const string Uuid = "a UUID, such as 00000000-0000-4000-8000-000000000001, is needed";

    [Theory]
    [InlineData("\"latency_budget_ms\":5", "\"latency_budget_ms\":5.0", "task_header.latency_budget_ms", WholeNumber)]
    [InlineData("\"latency_budget_ms\":5", "\"latency_budget_ms\":9223372036854775808", "task_header.latency_budget_ms", WholeNumber)]
    [InlineData("\"content\":\"\"", "\"content\":\"\",\"byte_length\":1e2", "payload.byte_length", WholeNumber)]
    [InlineData("\"priority\":2", "\"priority\":\"2\"", "task_header.priority", "a whole number from 1 to 3 is needed")]
    [InlineData("\"priority\":2,", "", "task_header.priority", "it is required, and is missing")]
    [InlineData("\"rank\"", "\"rank\",\"task_type\":\"rank\"", "task_header.task_type", "it is there twice; give it once")]
    [InlineData("\"content\":\"\"", "\"content\":\"\\ud800\"", "payload.content", "a text that is valid Unicode is needed")]
    [InlineData("\"content\":\"\"", "\"content\":7", "payload.content", "it is a number; a text is needed")]
    [InlineData("\"content\":\"\"", "\"content\":\"\",\"score\":\"1\"", "payload.score", "a number is needed")]
    [InlineData("\"content\":\"\"", "\"content\":\"\",\"vector\":[1,\"1\"]", "payload.vector[1]", "a number is needed")]
    [InlineData("\"content\":\"\"", "\"content\":\"\",\"vector\":{}", "payload.vector", "it is an object; a list is needed")]
    [InlineData("\"content\":\"\"", "\"content\":\"\",\"labels\":[7]", "payload.labels[0]", "an object is needed")]
    [InlineData("\"content\":\"\"", "\"content\":\"\",\"Score\":1", "payload.Score", "no such member is known; remove it, or mend its name")]
    [InlineData("\"content\":\"\"", "\"content\":\"\",\"a b\":1", "payload['a b']", "no such member is known; remove it, or mend its name")]
    [InlineData("\"ir_version\":", "\"a b\":1,\"ir_version\":", "ir['a b']", "no such member is known; remove it, or mend its name")]
    [InlineData(
        "\"content\":\"\"", "\"content\":\"\",\"entities\":[{\"text\":\"a\",\"label\":\"b\"},{\"text\":\"a\",\"label\":\"b\",\"start\":-1}]",
        "payload.entities[1].start", "-1 is not 0 or more")]
    [InlineData(
        "\"content\":\"\"", "\"content\":\"\",\"entities\":[{\"confidence\":1}]",
        "payload.entities[0].text", "it is required, and is missing; so are label")]
    [InlineData("\"provenance\":[]", Entry + "\"confidence\":2}]", "provenance[0].confidence", "2 is not from 0 to 1")]
    [InlineData("\"provenance\":[]", Entry + "\"confidence\":1,\"branch_id\":\"x\"}]", "provenance[0].branch_id", Uuid)]
    [InlineData(
        "\"provenance\":[]", Entry + "\"confidence\":1,\"warnings\":[\"\",\"\\u0000\"]}]",
        "provenance[0].warnings[1]", "it has a NUL character; remove it")]
    [InlineData(
        "\"provenance\":[]", Entry + "\"confidence\":1,\"warnings\":[\"\",null]}]",
        "provenance[0].warnings[1]", "it is required, and is null")]
    [InlineData("\"provenance\":[]", "\"provenance\":null", "provenance", "it is null; a list is needed")]
    [InlineData("\"compliance_envelope\":{}", "\"compliance_envelope\":[]", "compliance_envelope", "an object is needed")]
    [InlineData("\"compliance_envelope\":{}", "\"compliance_envelope\":{\"pii_present\":1}", "compliance_envelope.pii_present", "true or false is needed")]
    [InlineData("00000000-0000-4000-8000-000000000001", "00000000000040008000000000000001", "message_id", Uuid)]
    public void It_names_the_member_and_the_remedy(string valid, string invalid, string field, string reason)
    {
        Assert.Equal(Valid, CanonicalIR.Parse(Valid).ToJson().Replace(",\"failure_policy\":\"abort\"", "", StringComparison.Ordinal));
        string json = Valid.Replace(valid, invalid, StringComparison.Ordinal);
        Assert.NotEqual(Valid, json);
        IRInvalidFieldException problem = Assert.Throws<IRInvalidFieldException>(() => CanonicalIR.Parse(json));
        Assert.Equal((field, reason), (problem.Field, problem.Reason));
    }
}
