using Syncropel.Analyzers.Adapters;
using Syncropel.Analyzers.Tests.Harness;

namespace Syncropel.Analyzers.Tests.Adapters;

/// <summary>SYN2013.</summary>
public sealed class ContentIsPreservedTests
{
    private const string C = "CanonicalIR c = originalIr.Clone(); ";
    private const string Message = "The content of the payload is overwritten; write to labels, entities, score or data";

    [Theory]
    [InlineData(C + "[|c.Payload.Content|] = modelOutput; return c;")]
    [InlineData(C + "[|c.Payload.Content|] = null; return c;")]
    [InlineData(C + "[|c.Payload.Content|] += modelOutput; return c;")]
    [InlineData(C + "[|c.Payload.Content|] ??= \"\"; return c;")]
    [InlineData(C + "[|c.Payload.Content|] = originalIr.Payload.Content?.Trim(); return c;")]
    [InlineData(C + "Payload p = c.Payload; [|p.Content|] = \"\"; return c;")]
    [InlineData(C + "if (x > 0) [|c.Payload.Content|] = modelOutput; return c;")]
    [InlineData(C + "([|c.Payload.Content|], c.Payload.Language) = (modelOutput, \"en\"); return c;")]
    [InlineData(C + "void Fill(Payload to) => [|to.Content|] = modelOutput; Fill(c.Payload); return c;")]
    [InlineData(C + "[|c.Payload.Content|] = modelOutput; return c.Clone();")]
    [InlineData(C + "if (c is { Payload: { } p }) [|p.Content|] = modelOutput; return c;")]
    [InlineData(C + "Action set = () => [|c.Payload.Content|] = modelOutput; set(); return c;")]
    [InlineData(C + "foreach (char one in modelOutput!) [|c.Payload.Content|] += one; return c;")]
    public async Task Another_content_triggers(string code) => await AnalyzerHarness<ContentIsPreserved>.TriggersAsync(AdapterSource.Egress(code), Message);

    [Theory]
    [InlineData(C + "c.Payload.Labels = []; return c;")]
    [InlineData(C + "c.Payload.Content = originalIr.Payload.Content; return c;")]
    [InlineData(C + "c.Payload.Content = c.Payload.Content; return c;")]
    [InlineData(C + "string? content = originalIr.Payload.Content; c.Payload.Content = content; return c;")]
    [InlineData(C + "CanonicalIR scratch = c.Clone(); scratch.Payload.Content = modelOutput; return c;")]
    [InlineData(C + "string? content = c.Payload.Content; content = modelOutput; return c;")]
    [InlineData(C + "c.Payload.ContentLength = modelOutput?.Length; return c;")]
    [InlineData(C + "string Same(string? text) => text!; c.Payload.Content = Same(originalIr.Payload.Content); return c;")]
    [InlineData(C + "var (content, y) = (originalIr.Payload.Content, 1); c.Payload.Content = content; return c;")]
    [InlineData(C + "c.Payload.Language = c.Payload.Content is null ? null : \"en\"; return c;")]
    [InlineData(C + "var other = new Note(); other.Content = modelOutput; return c;")]
    [InlineData("originalIr.Payload.Content = modelOutput; return originalIr.Clone();")]
    public async Task The_same_content_does_not_trigger(string code) => await AnalyzerHarness<ContentIsPreserved>.DoesNotTriggerAsync(
        AdapterSource.Egress(code) + "internal sealed class Note { public string? Content { get; set; } }");
}
