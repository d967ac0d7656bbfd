using Syncropel.Analyzers.Adapters;
using Syncropel.Analyzers.Tests.Harness;
using static Syncropel.Analyzers.Tests.Adapters.IngressSource;

namespace Syncropel.Analyzers.Tests.Adapters;

/// <summary>SYN2009 tells what a valid IR leads to from what only a caller's mistake does, however that is spelt.</summary>
public sealed class IngressGuardTests
{
    private const string Taken = ", and has to take every valid IR; return an empty input";

    private const string Absent = " is absent; ask whether it is there, or give another value by ??";

    [Theory]
    [InlineData("if (ir is null || ir.Payload is null) throw new ArgumentNullException(nameof(ir));")]
    [InlineData("if (null == ir) throw new ArgumentNullException(nameof(ir));")]
    [InlineData("if (ReferenceEquals(ir, null)) throw new ArgumentNullException(nameof(ir));")]
    [InlineData("if (object.Equals(null, ir)) throw new ArgumentNullException(nameof(ir));")]
    [InlineData("if (!(ir is object)) throw new ArgumentNullException(nameof(ir));")]
    [InlineData("if (!(ir != null && ir.Payload != null)) throw new ArgumentNullException(nameof(ir));")]
    [InlineData("if (ir is not CanonicalIR) throw new ArgumentNullException(nameof(ir));")]
    [InlineData("if (ir is { }) { } else { throw new ArgumentNullException(nameof(ir)); }")]
    [InlineData("if (ir.TaskHeader is null) throw new ArgumentException(\"no header\");")]
    public Task A_guard_in_any_spelling_does_not_trigger(string guard) =>
        AnalyzerHarness<IngressAlwaysGivesInput>.DoesNotTriggerAsync(Body(guard + " return ir.Payload.Content ?? \"\";"));

    [Theory]
    [InlineData("Check(ir, nameof(ir));", "static void Check(object? value, string name) { if (value is null) throw new ArgumentNullException(name); }")]
    [InlineData("Check(ir.Payload);", "static T Check<T>(T? value) where T : class => value ?? throw new ArgumentNullException(nameof(value));")]
    [InlineData("Cut(512);", "static void Cut(int most) { if (most <= 0) throw new ArgumentOutOfRangeException(nameof(most)); }")]
    [InlineData("try { Read(ir); } catch (InvalidOperationException) { }", "static void Read(CanonicalIR ir) { if (ir.Payload.Content is null) throw new InvalidOperationException(); }")]
    [InlineData("try { Read(ir.Payload); } catch (Exception) { }", "static void Read(Payload page) => _ = page.Data is { } data ? data.GetProperty(\"a\") : default;")]
    [InlineData("try { Read(ir, 3); } catch (Exception) { }", "static void Read(CanonicalIR ir, int n) { if (n > 0) Read(ir, n - 1); else throw new Exception(ir.MessageId.ToString()); }")]
    public Task A_helper_that_checks_its_callers_does_not_trigger(string call, string helper) =>
        AnalyzerHarness<IngressAlwaysGivesInput>.DoesNotTriggerAsync(
            Of("public override string Ingress(CanonicalIR ir) { " + call + " return ir.Payload.Content ?? \"\"; } " + helper));

    [Theory]
    [InlineData("bool has = ir.Payload.Content != null; return has ? ir.Payload.Content! : \"\";")]
    [InlineData("bool isText = ir.Payload.Modality == Modality.Text; if (!isText) return \"\"; return ir.Payload.Content!;")]
    [InlineData("Modality modality = ir.Payload.Modality; return modality == Modality.Text ? ir.Payload.Content! : \"\";")]
    [InlineData("if (!Has(ir)) return \"\"; return ir.Payload.Content!; static bool Has(CanonicalIR one) => one.Payload.Content is { Length: > 0 };")]
    [InlineData("if (Is(ir.Payload)) return ir.Payload.Content!.Trim(); return \"\"; static bool Is(Payload one) => one.Modality == Modality.Text;")]
    [InlineData("for (int i = 0; i < (ir.Payload.Labels?.Count ?? 0); i++) { _ = ir.Payload.Labels![i].Label; } return \"\";")]
    [InlineData("using var own = JsonDocument.Parse(\"{}\"); return own.RootElement.GetProperty(\"a\").ToString();")]
    [InlineData("if (ir.Payload.Data is not { } d || !d.TryGetProperty(\"a\", out _)) return \"\"; return d.GetProperty(\"a\").ToString();")]
    [InlineData("var words = (ir.Payload.Content ?? \"\").Split(' '); return words[0] + words.Max(one => one.Length);")]
    [InlineData("var all = new List<string> { ir.Payload.Content ?? \"\" }; return all.First() + all[0];")]
    [InlineData("var scores = (ir.Payload.Labels ?? []).Select(one => one.Score).DefaultIfEmpty(0); return $\"{scores.Max()}\";")]
    public Task What_was_asked_in_another_way_does_not_trigger(string statements) =>
        AnalyzerHarness<IngressAlwaysGivesInput>.DoesNotTriggerAsync(Body(statements));

    [Fact]
    public Task No_bytes_are_no_null_where_the_input_is_a_value() => AnalyzerHarness<IngressAlwaysGivesInput>.DoesNotTriggerAsync(
        Body("return ir.Payload.BinaryB64 is null ? default : new byte[1];", "ReadOnlyMemory<byte>"));

    [Theory]
    [InlineData("if (ir is not { Payload.Content: { } text }) [|throw new ArgumentException(\"x\");|] return text;", "ArgumentException when 'ir is not { Payload.Content: { } text }'")]
    [InlineData("if (ir is null || ir.Payload.Content is null) [|throw new Exception();|] return \"\";", "Exception when 'ir is null || ir.Payload.Content is null'")]
    [InlineData("if (ir is not null && ir.Payload.Score is null) [|throw new Exception();|] return \"\";", "Exception when 'ir is not null && ir.Payload.Score is null'")]
    [InlineData("Check(ir.Payload.Content!); return \"\"; void Check(string a) { if (a is null) [|throw new Exception();|] }", "Exception when 'a is null' (in 'Check')")]
    [InlineData("try { Check(ir); } catch (Exception) { } Check(ir); return \"\"; void Check(CanonicalIR a) { if (a.Payload.Score > 1) [|throw new Exception();|] }", "Exception when 'a.Payload.Score > 1' (in 'Check')")]
    public Task What_asks_for_more_is_no_guard(string statements, string thrown) =>
        AnalyzerHarness<IngressAlwaysGivesInput>.TriggersAsync(Body(statements), "Ingress throws " + thrown + Taken);

    [Theory]
    [InlineData("return [|ir.Payload.Content![..10]|];", "'this[…]' throws where 'ir.Payload.Content'")]
    [InlineData("foreach (var one in [|ir.Payload.Labels|]!) return one.Label; return \"\";", "'foreach' throws where 'ir.Payload.Labels'")]
    [InlineData("return string.Join(',', [|ir.Payload.Labels!.Select(one => one.Label)|]);", "'Select' throws where 'ir.Payload.Labels'")]
    [InlineData("string[] all = [[|.. ir.TaskHeader.CandidateLabels!|]]; return all.Length + \"\";", "'..' throws where 'ir.TaskHeader.CandidateLabels'")]
    [InlineData("return $\"{[|(double)ir.Payload.Score!|]}\";", "'(double)' throws where 'ir.Payload.Score'")]
    public Task What_goes_through_something_absent_is_told(string statements, string message) =>
        AnalyzerHarness<IngressAlwaysGivesInput>.TriggersAsync(Body(statements), message + Absent);
}
