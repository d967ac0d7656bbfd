using Syncropel.Cli.Comparison;
using Syncropel.Cli.Schemas;

namespace Syncropel.Cli.Tests.Kinds;

/// <summary>What the build tells of two versions that lie beside each other (SYN0014), <c>kinds diff</c> tells of them too.</summary>
public sealed class VersionAgreementTests
{
    [Theory]
    [InlineData("\"a\": {\"type\": \"string\"}", "\"b\": {}", "\"required\": [\"a\"]", "")]
    [InlineData("\"a\": {\"type\": \"string\"}", "\"a\": {\"type\": \"string\"}", "\"required\": [\"a\"]", "")]
    [InlineData("\"a\": {\"type\": \"string\"}", "\"a\": {\"type\": \"integer\"}", "", "")]
    [InlineData("\"a\": {\"type\": \"number\"}", "\"a\": {\"type\": \"integer\"}", "", "")]
    [InlineData("\"a\": {\"enum\": [\"x\", \"y\"]}", "\"a\": {\"enum\": [\"y\", \"z\"]}", "", "")]
    [InlineData("\"a\": {\"type\": \"string\"}", "\"a\": {\"type\": \"string\", \"maxLength\": 3}", "", "")]
    public void Whatever_the_build_calls_lost_breaks(string before, string after, string moreBefore, string moreAfter)
    {
        SchemaSource older = Source("shop.sales.order", before, moreBefore), newer = Source("shop.sales.order.v2", after, moreAfter);

        var run = SchemaRun.Of([older, newer], [], cancellationToken: TestContext.Current.CancellationToken);
        KindComparison comparison = KindComparison.Of(KindDocument.Of(older), KindDocument.Of(newer));

        Assert.NotEmpty(run.Findings);
        Assert.All(run.Findings, static finding => Assert.Equal("SYN0014", finding.Id));
        Assert.Contains(comparison.Changes, static change => change.Breaks != Breaks.Nothing);
    }

    private static SchemaSource Source(string kind, string properties, string more) => SchemaSource.Of(
        kind + ".kind.json",
        $$"""{"kind": "{{kind}}", "type": "object", "properties": { {{properties}} }{{(more.Length == 0 ? "" : ", " + more)}}}""");
}
