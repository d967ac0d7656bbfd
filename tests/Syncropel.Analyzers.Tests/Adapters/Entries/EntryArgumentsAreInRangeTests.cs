using System.Globalization;
using Syncropel.Analyzers.Adapters;
using Syncropel.Analyzers.Tests.Harness;
using Syncropel.Synapse;

namespace Syncropel.Analyzers.Tests.Adapters;

/// <summary>SYN2011.</summary>
public sealed class EntryArgumentsAreInRangeTests
{
    private const string Share = "a number from 0 to 1";
    private const string Cost = "a finite number of US dollars, 0 or more, or null where nobody knows";
    private const string Tokens = "0 or more, or null where nobody knows";

    [Theory]
    [InlineData("BuildProvenance([|1.5|], latencyMs)", "1.5", "confidence", Share)]
    [InlineData("BuildProvenance([|2|], latencyMs)", "2", "confidence", Share)]
    [InlineData("BuildProvenance([|-0.1f|], latencyMs)", "-0.10000000149011612", "confidence", Share)]
    [InlineData("BuildProvenance([|double.NaN|], latencyMs)", "NaN", "confidence", Share)]
    [InlineData("BuildProvenance([|double.PositiveInfinity|], latencyMs)", "Infinity", "confidence", Share)]
    [InlineData("BuildProvenance([|1.0 / 0|], latencyMs)", "Infinity", "confidence", Share)]
    [InlineData("BuildProvenance([|Most|], latencyMs)", "100", "confidence", Share)]
    [InlineData("BuildProvenance([|'a'|], latencyMs)", "97", "confidence", Share)]
    [InlineData("BuildProvenance(latencyMs: [|-1|], confidence: modelOutput)", "-1", "latencyMs", "0 or more")]
    [InlineData("BuildProvenance(modelOutput, [|long.MinValue|])", "-9223372036854775808", "latencyMs", "0 or more")]
    [InlineData("BuildProvenance(modelOutput, latencyMs, [|-0.01|])", "-0.01", "costUsd", Cost)]
    [InlineData("BuildProvenance(modelOutput, latencyMs, costUsd: [|double.PositiveInfinity|])", "Infinity", "costUsd", Cost)]
    [InlineData("BuildProvenance(modelOutput, latencyMs, tokenCount: [|-1|])", "-1", "tokenCount", Tokens)]
    [InlineData("BuildProvenance(modelOutput > 1 ? [|1.01|] : modelOutput, latencyMs)", "1.01", "confidence", Share)]
    [InlineData("BuildProvenance(updated.Payload.Score ?? [|-1|], latencyMs)", "-1", "confidence", Share)]
    [InlineData("BuildProvenance(updated.Payload.Modality switch { Modality.Text => [|100|], _ => 1 }, latencyMs)", "100", "confidence", Share)]
    [InlineData("this.BuildProvenance(confidence: ([|5|]), latencyMs: 0)", "5", "confidence", Share)]
    [InlineData("new ProvenanceEntry { ModelId = \"a\", AdapterVersion = \"1.0.0\", Confidence = [|2|], LatencyMs = 1, TimestampUnix = 1 }", "2", "Confidence", Share, "ProvenanceEntry")]
    [InlineData("BuildProvenance(modelOutput, latencyMs) with { LatencyMs = [|-5|] }", "-5", "LatencyMs", "0 or more", "ProvenanceEntry")]
    [InlineData("BuildProvenance(modelOutput, latencyMs) with { CostUsd = [|double.NaN|] }", "NaN", "CostUsd", "a finite number", "ProvenanceEntry")]
    public async Task What_is_refused_triggers(string entry, string shown, string name, string wanted, string who = "BuildProvenance") =>
        await AnalyzerHarness<EntryArgumentsAreInRange>.TriggersAsync(With(entry), $"{who} refuses {shown} for '{name}'; give {wanted}");

    [Theory]
    [InlineData("double c = [|1.5|]; updated.Provenance.Append(BuildProvenance(c, latencyMs));", "BuildProvenance refuses 1.5 for 'confidence'; give a number from 0 to 1")]
    [InlineData("updated.Payload.Score = [|1.5|];", "Payload refuses 1.5 for 'Score'; give a number from 0 to 1")]
    [InlineData("updated.Payload.ContentLength = [|-1|];", "Payload refuses -1 for 'ContentLength'; give 0 or more")]
    [InlineData("updated.Payload.Labels = [new Classification { Label = \"a\", Score = [|7|] }];", "Classification refuses 7 for 'Score'; give a number from 0 to 1")]
    [InlineData("_ = new Entity { Text = \"a\", Label = \"b\", Start = [|-1|], End = 1 };", "Entity refuses -1 for 'Start'; give 0 or more")]
    [InlineData("_ = new Entity { Text = \"a\", Label = \"b\", Confidence = [|1.1|] };", "Entity refuses 1.1 for 'Confidence'; give a number from 0 to 1")]
    [InlineData("_ = originalIr.TaskHeader with { Priority = [|4|] };", "TaskHeader refuses 4 for 'Priority'; give 1, 2 or 3")]
    [InlineData("_ = originalIr.TaskHeader with { QualityFloor = [|90|] };", "TaskHeader refuses 90 for 'QualityFloor'; give a number from 0 to 1")]
    public async Task What_a_member_refuses_triggers(string code, string message) =>
        await AnalyzerHarness<EntryArgumentsAreInRange>.TriggersAsync(TextAdapter.Egress(code), message);

    [Fact]
    public async Task A_helper_beside_the_adapter_triggers() => await AnalyzerHarness<EntryArgumentsAreInRange>.TriggersAsync(
        TextAdapter.Usings + "internal static class Labels { public static Classification Sure => new() { Label = \"a\", Score = [|100|] }; }",
        "Classification refuses 100 for 'Score'; give a number from 0 to 1");

    [Theory]
    [InlineData("BuildProvenance(0, 0)")]
    [InlineData("BuildProvenance(1, long.MaxValue, 0, 0)")]
    [InlineData("BuildProvenance(0.5, latencyMs, costUsd: null, tokenCount: null)")]
    [InlineData("BuildProvenance(-0.0, latencyMs, costUsd: default, tokenCount: default)")]
    [InlineData("BuildProvenance(modelOutput, latencyMs)")]
    [InlineData("BuildProvenance(Math.Clamp(2, 0, 1), latencyMs)")]
    [InlineData("BuildProvenance(modelOutput * 100, -latencyMs)")]
    [InlineData("BuildProvenance(modelOutput > 1 ? 1 : modelOutput, Math.Max(-1, latencyMs))")]
    [InlineData("BuildProvenance(0.5, latencyMs, timestampUnix: -1)")]
    [InlineData("BuildProvenance(0.5, (long)-0.5)")]
    [InlineData("BuildProvenance(modelOutput, latencyMs) with { CostUsd = -1, BranchRole = BranchRole.Merge }")]
    [InlineData("Other.BuildProvenance(2, -1)")]
    [InlineData("BuildProvenance(Least, latencyMs)")]
    public async Task What_is_taken_does_not_trigger(string entry) =>
        await AnalyzerHarness<EntryArgumentsAreInRange>.DoesNotTriggerAsync(With(entry));

    [Theory]
    [InlineData("double c = 1.5; c = modelOutput; updated.Provenance.Append(BuildProvenance(c, latencyMs));")]
    [InlineData("double c = 1.5; Math.SinCos(c); Change(ref c); updated.Provenance.Append(BuildProvenance(c, latencyMs)); static void Change(ref double d) => d = 1;")]
    [InlineData("updated.Payload.Score = null; updated.Payload.VectorDim = 0;")]
    [InlineData("_ = originalIr.TaskHeader with { Priority = 3, CostCeiling = 0 };")]
    public async Task What_is_not_constant_does_not_trigger(string code) =>
        await AnalyzerHarness<EntryArgumentsAreInRange>.DoesNotTriggerAsync(TextAdapter.Egress(code));

    /// <summary>Numbers at the edges.</summary>
    public static TheoryData<double> Numbers =>
    [
        0, -0.0, 1, -1, 0.5, 1.0000000000000002, -double.Epsilon, double.Epsilon, 2, 3, 4, 100, double.MaxValue, double.MinValue, double.NaN,
        double.PositiveInfinity, double.NegativeInfinity,
    ];

    [Theory]
    [MemberData(nameof(Numbers))]
    public void The_verdict_is_that_of_the_run_time(double number)
    {
        var adapter = new Real();
        Agree("confidence", number, () => adapter.BuildProvenance(number, 1));
        Agree("costUsd", number, () => adapter.BuildProvenance(1, 1, number));
        ProvenanceEntry entry = adapter.BuildProvenance(1, 1);
        AgreeMember("ProvenanceEntry", "Confidence", number, () => _ = entry with { Confidence = number });
        AgreeMember("ProvenanceEntry", "CostUsd", number, () => _ = entry with { CostUsd = number });
        AgreeMember("Classification", "Score", number, () => _ = new Classification { Label = "a", Score = number });
        AgreeMember("Entity", "Confidence", number, () => _ = new Entity { Text = "a", Label = "a", Confidence = number });
        AgreeMember("TaskHeader", "CostCeiling", number, () => _ = Header with { CostCeiling = number });
        AgreeMember("TaskHeader", "QualityFloor", number, () => _ = Header with { QualityFloor = number });
        AgreeMember("Payload", "Score", number, () => _ = new Payload { Modality = Modality.Text, Score = number });
        if (number is > long.MinValue and < long.MaxValue && number == Math.Truncate(number)) AgreeOnWhole((long)number);
    }

    private static TaskHeader Header => new() { TaskType = TaskType.Classify, Domain = TaskDomain.General, Priority = 1, LatencyBudgetMs = 1 };

    private static void AgreeOnWhole(long number)
    {
        var adapter = new Real();
        Agree("latencyMs", number, () => adapter.BuildProvenance(1, number));
        Agree("tokenCount", number, () => adapter.BuildProvenance(1, 1, tokenCount: number));
        ProvenanceEntry entry = adapter.BuildProvenance(1, 1);
        AgreeMember("ProvenanceEntry", "LatencyMs", number, () => _ = entry with { LatencyMs = number });
        AgreeMember("ProvenanceEntry", "TokenCount", number, () => _ = entry with { TokenCount = number });
        AgreeMember("Entity", "Start", number, () => _ = new Entity { Text = "a", Label = "a", Start = number });
        AgreeMember("Entity", "End", number, () => _ = new Entity { Text = "a", Label = "a", End = number });
        AgreeMember("TaskHeader", "LatencyBudgetMs", number, () => _ = Header with { LatencyBudgetMs = number });
        AgreeMember("TaskHeader", "Priority", number, () => _ = Header with { Priority = (int)number });
        AgreeMember("Payload", "ContentLength", number, () => _ = new Payload { Modality = Modality.Text, ContentLength = number });
        AgreeMember("Payload", "VectorDim", number, () => _ = new Payload { Modality = Modality.Text, VectorDim = number });
        AgreeMember("Payload", "ByteLength", number, () => _ = new Payload { Modality = Modality.Text, ByteLength = number });
    }

    private static void Agree(string parameter, object number, Action act) => AssertSame(EntryRange.OfArgument(parameter)!, number, act, parameter);

    private static void AgreeMember(string type, string member, object number, Action act) =>
        AssertSame(EntryRange.OfMember(type, member)!, number, act, type + "." + member);

    private static void AssertSame(EntryRange range, object number, Action act, string what)
    {
        bool isRefused = Xunit.Record.Exception(act) is not null;
        string shown = string.Create(CultureInfo.InvariantCulture, $"{what} = {number}");
        Assert.Equal((shown, isRefused), (shown, range.Refuses(number)));
    }

    private static string With(string entry) => TextAdapter.Egress(
        $"updated.Provenance.Append({entry});",
        """
        private const double Most = 100, Least = 0.1;

            private static class Other
            {
                public static ProvenanceEntry BuildProvenance(double confidence, long latencyMs) => null!;
            }
        """);

    private sealed class Real : AdapterBase<string, string>
    {
        public override string ModelId => "a/b";

        public override string AdapterVersion => "1.0.0";

        public override string Ingress(CanonicalIR ir) => "";

        public override CanonicalIR Egress(string modelOutput, CanonicalIR originalIr, long latencyMs) => originalIr.Clone();
    }
}
