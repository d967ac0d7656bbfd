using System.Text.Json;
using Syncropel.Synapse.Json;
using Syncropel.Synapse.Tests.Support;

namespace Syncropel.Synapse.Tests.IR;

/// <summary>Any IR, written, read and written again.</summary>
public sealed class RoundTripTests
{
    private const int Many = 10_000;

    [Fact]
    public void Ten_thousand_random_irs_come_back_byte_by_byte()
    {
        for (int seed = 0; seed < Many; seed++)
        {
            string json = RandomIR.Make(seed).ToJson();
            string again = CanonicalIR.Parse(json).ToJson();
            if (json != again) Assert.Fail($"seed {seed}:\n{json}\n{again}");
        }
    }

    [Fact]
    public void The_random_irs_have_every_member()
    {
        var said = new HashSet<string>();
        for (int seed = 0; seed < 200; seed++) Collect(JsonElement.Parse(RandomIR.Make(seed).ToJson()), "", said);
        string[] members =
        [
            .. Members<CanonicalIR>(""), .. Members<TaskHeader>("/task_header"), .. Members<TraceContext>("/task_header/trace_context"),
            .. Members<Payload>("/payload"), .. Members<Entity>("/payload/entities"), .. Members<Classification>("/payload/labels"),
            .. Members<ProvenanceEntry>("/provenance"), .. Members<ComplianceEnvelope>("/compliance_envelope"),
        ];
        Assert.Equal(58, members.Length);
        Assert.Empty(members.Except(said));
    }

    [Fact]
    public void The_size_that_is_counted_is_the_size_that_is_written()
    {
        for (int seed = 0; seed < 500; seed++)
        {
            CanonicalIR ir = RandomIR.Make(seed);
            Assert.Equal(ir.ToUtf8Json().Length, JsonSize.Of(ir));
        }
    }

    [Theory]
    [InlineData("a", 4_095)]
    [InlineData("a", 4_096)]
    [InlineData("a", 4_097)]
    [InlineData("🎵", 5_000)]
    [InlineData("a🎵", 5_000)]
    [InlineData("\"\\\n", 9_000)]
    public void Long_texts_come_back(string unit, int times)
    {
        CanonicalIR ir = RandomIR.Make(1);
        ir.Payload.Content = string.Concat(Enumerable.Repeat(unit, times));
        Assert.Equal(ir.Payload.Content, CanonicalIR.Parse(ir.ToJson()).Payload.Content);
        Assert.Equal(ir.ToUtf8Json().Length, JsonSize.Of(ir));
    }

    private static IEnumerable<string> Members<T>(string path) =>
        SynapseJson.Context.GetTypeInfo(typeof(T))!.Properties.Select(one => $"{path}/{one.Name}");

    private static void Collect(JsonElement value, string path, HashSet<string> said)
    {
        if (value.ValueKind == JsonValueKind.Array)
        {
            foreach (JsonElement item in value.EnumerateArray()) Collect(item, path, said);
        }

        if (value.ValueKind != JsonValueKind.Object) return;
        foreach (JsonProperty member in value.EnumerateObject())
        {
            string name = $"{path}/{member.Name}";
            said.Add(name);
            Collect(member.Value, name, said);
        }
    }
}
