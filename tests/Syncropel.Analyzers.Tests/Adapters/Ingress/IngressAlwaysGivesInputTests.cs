using Syncropel.Analyzers.Adapters;
using Syncropel.Analyzers.Tests.Harness;
using static Syncropel.Analyzers.Tests.Adapters.IngressSource;

namespace Syncropel.Analyzers.Tests.Adapters;

public sealed class IngressAlwaysGivesInputTests
{
    private const string Content =
        "Ingress returns 'ir.Payload.Content', which is null where it is absent; return ir.Payload.Content ?? \"\"";

    private const string Inherited =
        "'ir.Payload.Content' is null where it is absent, and that is what it returns; return an empty input instead";

    private const string Taken = ", and has to take every valid IR; return an empty input";

    private const string Absent = " is absent; ask whether it is there, or give another value by ??";

    [Theory]
    [InlineData("return [|null|]!;", "Ingress returns null; return an empty input")]
    [InlineData("return [|default|]!;", "Ingress returns null; return an empty input")]
    [InlineData("return ([|default(string)|]!);", "Ingress returns null; return an empty input")]
    [InlineData(
        "if (ir.Payload.Modality == Modality.Binary) return [|null|]!; return \"\";",
        "Ingress returns null when 'ir.Payload.Modality == Modality.Binary'; return an empty input")]
    [InlineData(
        "if (ir.Payload.Modality == Modality.Text) { return \"\"; } else { return [|null|]!; }",
        "Ingress returns null unless 'ir.Payload.Modality == Modality.Text'; return an empty input")]
    [InlineData(
        "return ir.Payload.Modality switch { Modality.Text => \"\", Modality.Binary => [|null|]!, _ => \"\" };",
        "Ingress returns null when 'ir.Payload.Modality' is 'Modality.Binary'; return an empty input")]
    [InlineData(
        "switch (ir.Payload.Modality) { case Modality.Binary: return [|null|]!; default: return \"\"; }",
        "Ingress returns null when 'ir.Payload.Modality' is 'Modality.Binary'; return an empty input")]
    [InlineData("return ir.Payload.Content ?? [|null|]!;", "Ingress returns null when 'ir.Payload.Content' is null; return an empty input")]
    [InlineData(
        "try { return ir.ToJson(); } catch (IRException) { return [|null|]!; }",
        "Ingress returns null when IRException is caught; return an empty input")]
    public Task Null_is_told_with_its_path(string statements, string message) =>
        AnalyzerHarness<IngressAlwaysGivesInput>.TriggersAsync(Body(statements), message);

    [Theory]
    [InlineData("return [|ir.Payload.Content|]!;", Content)]
    [InlineData("return [|ir.Payload.Content|];", Content)]
    [InlineData("string? text = ir.Payload.Content; return [|text|]!;", Inherited)]
    [InlineData("return [|ir.Payload.Content?.Trim()|]!;", Inherited)]
    [InlineData("return ir.TaskHeader.Priority > 1 ? \"\" : [|ir.Payload.Content|]!;", Content)]
    [InlineData(
        "return ir.Payload.Content ?? [|ir.TaskHeader.Query|]!;",
        "Ingress returns 'ir.TaskHeader.Query', which is null where it is absent; return ir.TaskHeader.Query ?? \"\"")]
    [InlineData(
        "if (ir.Payload.Content is null) return \"\"; return [|ir.Payload.Language|]!;",
        "Ingress returns 'ir.Payload.Language', which is null where it is absent; return ir.Payload.Language ?? \"\"")]
    public Task What_may_be_absent_is_null_behind_a_suppression_too(string statements, string message) =>
        AnalyzerHarness<IngressAlwaysGivesInput>.TriggersAsync(Body(statements), message);

    [Fact]
    public Task A_nullable_input_must_not_be_null_either() =>
        AnalyzerHarness<IngressAlwaysGivesInput>.TriggersAsync(Body("return [|ir.Payload.Content|];", "string?"), Content);

    [Fact]
    public Task A_nullable_number_must_not_be_null_either() => AnalyzerHarness<IngressAlwaysGivesInput>.TriggersAsync(
        Body("return [|ir.Payload.Score|];", "double?"),
        "Ingress returns 'ir.Payload.Score', which is null where it is absent; return an empty input instead");

    [Fact]
    public Task Json_that_is_undefined_is_null() => AnalyzerHarness<IngressAlwaysGivesInput>.TriggersAsync(
        Body("return ir.Payload.Data ?? [|default|];", "JsonElement"),
        "Ingress returns an undefined JSON value when 'ir.Payload.Data' is null; return an empty object");

    [Fact]
    public Task A_helper_gives_null() => AnalyzerHarness<IngressAlwaysGivesInput>.TriggersAsync(
        Of("""
            public override string Ingress(CanonicalIR ir) => [|Read(ir.Payload)|];

            private static string Read(Payload payload) => Text(payload);

            private static string Text(Payload payload)
            {
                if (payload.Labels is null) return null!;
                return payload.Content ?? "";
            }
            """),
        "Ingress returns null when 'payload.Labels is null'; return an empty input (in 'Read')");

    [Theory]
    [InlineData(
        "if (ir.Payload.Content is null) [|throw new InvalidOperationException();|] return \"\";",
        "Ingress throws InvalidOperationException when 'ir.Payload.Content is null'" + Taken)]
    [InlineData(
        "return ir.Payload.Content ?? [|throw new ArgumentException(\"no text\")|];",
        "Ingress throws ArgumentException when 'ir.Payload.Content' is null" + Taken)]
    [InlineData(
        "if (ir.Payload.Modality != Modality.Text) [|throw new NotSupportedException();|] return \"\";",
        "Ingress throws NotSupportedException when 'ir.Payload.Modality != Modality.Text'" + Taken)]
    [InlineData(
        "return ir.Payload.Modality switch { Modality.Text => \"\", _ => [|throw new NotSupportedException()|] };",
        "Ingress throws NotSupportedException" + Taken)]
    [InlineData("[|throw new NotImplementedException();|]", "Ingress throws NotImplementedException" + Taken)]
    [InlineData(
        "try { [|throw new FormatException();|] } catch (InvalidOperationException) { return \"\"; }",
        "Ingress throws FormatException" + Taken)]
    [InlineData(
        "try { return \"\"; } catch (IRException problem) { [|throw new FormatException(\"\", problem);|] }",
        "Ingress throws FormatException when IRException is caught" + Taken)]
    public Task A_throw_is_told_with_its_path(string statements, string message) =>
        AnalyzerHarness<IngressAlwaysGivesInput>.TriggersAsync(Body(statements), message);

    [Fact]
    public Task A_helper_throws() => AnalyzerHarness<IngressAlwaysGivesInput>.TriggersAsync(
        Of("""
            public override string Ingress(CanonicalIR ir)
            {
                return Read(ir.Payload.Content);

                static string Read(string? text)
                {
                    if (text is null) [|throw new ArgumentNullException(nameof(text));|]
                    return text;
                }
            }
            """),
        "Ingress throws ArgumentNullException when 'text is null' (in 'Read')" + Taken);

    [Theory]
    [InlineData("return [|ir.Payload.Content!.Trim()|];", "'Trim' throws where 'ir.Payload.Content'" + Absent)]
    [InlineData("_ = [|ir.Payload.Score!.Value|]; return \"\";", "'Value' throws where 'ir.Payload.Score'" + Absent)]
    [InlineData(
        "return [|(ir.TaskHeader.CandidateLabels ?? []).First()|];",
        "'First' throws where there is no element; use FirstOrDefault, or ask for the count first")]
    [InlineData(
        "var labels = ir.TaskHeader.CandidateLabels ?? []; return [|labels[0]|];",
        "The index throws where the list is shorter; ask for the count first")]
    [InlineData(
        "return [|int.Parse(ir.Payload.Content ?? \"\")|].ToString();",
        "'Parse' throws on a text that is not one; use the form that tries, or catch what it throws")]
    [InlineData(
        "return ir.Payload.Data is { } data ? [|data.GetProperty(\"title\")|].ToString() : \"\";",
        "'GetProperty' throws where the property is missing; use TryGetProperty")]
    public Task Calls_that_throw_on_absent_data_are_told(string statements, string message) =>
        AnalyzerHarness<IngressAlwaysGivesInput>.TriggersAsync(Body(statements), message);

    [Theory]
    [InlineData("return ir.Payload.Content ?? \"\";")]
    [InlineData("return ir.Payload.Content ?? ir.TaskHeader.Query ?? string.Empty;")]
    [InlineData("return ir.Payload.Content is { } text ? text : \"\";")]
    [InlineData("if (ir.Payload.Content is null) return \"\"; return ir.Payload.Content;")]
    [InlineData("if (ir.Payload.Content is null) return \"\"; return ir.Payload.Content!;")]
    [InlineData("if (string.IsNullOrWhiteSpace(ir.Payload.Content)) return \"\"; return ir.Payload.Content.Trim();")]
    [InlineData("string? text = ir.Payload.Content; if (string.IsNullOrEmpty(text)) return \"\"; return text;")]
    [InlineData("string? text = ir.Payload.Content; text ??= \"\"; return text;")]
    [InlineData("return ir.Payload.Content?.Trim() ?? \"\";")]
    [InlineData("return ir.Payload.Modality == Modality.Text ? ir.Payload.Content! : \"\";")]
    [InlineData("if (ir.Payload.Modality != Modality.Text) return \"\"; return ir.Payload.Content!;")]
    [InlineData("return ir.Payload.Modality switch { Modality.Text => ir.Payload.Content!, _ => \"\" };")]
    [InlineData("return ir.Payload switch { { Content: { Length: > 0 } text } => text, _ => \"\" };")]
    [InlineData("return ir.TaskHeader.TraceContext?.TraceParent + ir.Payload.Content;")]
    [InlineData("if (false) return null!; return \"\";")]
    public Task What_is_asked_for_is_there(string statements) =>
        AnalyzerHarness<IngressAlwaysGivesInput>.DoesNotTriggerAsync(Body(statements));

    [Theory]
    [InlineData("ArgumentNullException.ThrowIfNull(ir); return \"\";")]
    [InlineData("if (ir is null) throw new ArgumentNullException(nameof(ir)); return \"\";")]
    [InlineData("if (ir == null) { throw new ArgumentNullException(nameof(ir)); } return \"\";")]
    [InlineData("_ = ir ?? throw new ArgumentNullException(nameof(ir)); return \"\";")]
    [InlineData("try { throw new FormatException(); } catch (FormatException) { return \"\"; }")]
    [InlineData("try { return ir.ToJson(); } catch (IRException) { throw; }")]
    [InlineData("return ir.Payload.Content ?? throw new System.Diagnostics.UnreachableException();")]
    [InlineData("return \"\"; throw new FormatException();")]
    [InlineData("Func<string> fail = () => throw new FormatException(); return fail.Method.Name;")]
    [InlineData("""
        return ir.Payload.Modality switch
        {
            Modality.Text => "", Modality.Embedding => "", Modality.Structured => "", Modality.Binary => "",
            _ => throw new NotSupportedException(),
        };
        """)]
    [InlineData("""
        switch (ir.Payload.Modality)
        {
            case Modality.Text or Modality.Embedding: return "";
            case Modality.Structured: case Modality.Binary: return "b";
            default: throw new NotSupportedException();
        }
        """)]
    [InlineData("if (ir.Payload.Modality != Modality.Text) return \"\"; return ir.Payload.Content ?? throw new FormatException();")]
    public Task What_no_valid_IR_leads_to_is_thrown(string statements) =>
        AnalyzerHarness<IngressAlwaysGivesInput>.DoesNotTriggerAsync(Body(statements));

    [Theory]
    [InlineData("var labels = ir.TaskHeader.CandidateLabels; return labels is { Count: > 0 } ? labels[0] : \"\";")]
    [InlineData("if (ir.TaskHeader.CandidateLabels is not { Count: > 0 } labels) return \"\"; return labels.First();")]
    [InlineData("return (ir.TaskHeader.CandidateLabels ?? []).FirstOrDefault() ?? \"\";")]
    [InlineData("return (ir.TaskHeader.CandidateLabels ?? []).DefaultIfEmpty(\"\").First();")]
    [InlineData("return (ir.Payload.Content ?? \"\").Split(' ')[0];")]
    [InlineData("try { return int.Parse(ir.Payload.Content ?? \"\").ToString(); } catch (FormatException) { return \"\"; }")]
    [InlineData("return int.TryParse(ir.Payload.Content, out int number) ? number.ToString() : \"\";")]
    [InlineData("return ir.Payload.Data is { } data && data.TryGetProperty(\"title\", out JsonElement title) ? title.ToString() : \"\";")]
    [InlineData("return ir.Payload.Score.HasValue ? ir.Payload.Score.Value.ToString() : \"\";")]
    [InlineData("return ir.Payload.Score.GetValueOrDefault().ToString();")]
    [InlineData("return new[] { \"a\", \"b\" }.First();")]
    public Task Calls_that_cannot_throw_here_are_silent(string statements) =>
        AnalyzerHarness<IngressAlwaysGivesInput>.DoesNotTriggerAsync(Body(statements));

    [Theory]
    [InlineData("public override double Ingress(CanonicalIR ir) => default;", "double")]
    [InlineData("public override (string?, int) Ingress(CanonicalIR ir) => (null, 1);", "(string?, int)")]
    [InlineData("public override double Ingress(CanonicalIR ir) => ir.Payload.Score ?? 0;", "double")]
    public Task A_value_is_never_null(string members, string input) =>
        AnalyzerHarness<IngressAlwaysGivesInput>.DoesNotTriggerAsync(Of(members, input));

    [Fact]
    public Task What_is_no_ingress_may_do_as_it_likes() => AnalyzerHarness<IngressAlwaysGivesInput>.DoesNotTriggerAsync(
        """
        using System;
        using Syncropel.Synapse;

        public class Plain
        {
            public virtual string Ingress(CanonicalIR ir) => throw new NotSupportedException();
        }

        public sealed class Derived : Plain
        {
            public override string Ingress(CanonicalIR ir) => ir.Payload.Content!;
        }
        """);

    [Fact]
    public Task Recursion_ends() => AnalyzerHarness<IngressAlwaysGivesInput>.DoesNotTriggerAsync(Of("""
        public override string Ingress(CanonicalIR ir) => Read(ir, 3);

        private static string Read(CanonicalIR ir, int times) => times > 0 ? Read(ir, times - 1) : Again(ir);

        private static string Again(CanonicalIR ir) => ir.Payload.Content ?? Read(ir, 0);
        """));
}
