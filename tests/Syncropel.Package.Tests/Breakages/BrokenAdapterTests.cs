using Syncropel.Package.Tests.Harness;

namespace Syncropel.Package.Tests.Breakages;

/// <summary>Adapters that break the contract.</summary>
public sealed class BrokenAdapterTests(PackageFeed feed)
{
    [Fact]
    public async Task An_egress_without_clone_one_that_forgets_a_path_and_one_that_asks_the_network_are_found_where_they_are()
    {
        Consumer project = Consumer.Create(feed, "Broken")
            .With("Broken.csproj", ProjectFile.Library("Syncropel.Synapse"))
            .With("WithoutClone.cs", Adapter("WithoutClone", """
                var updated = {|error SYN2001:new CanonicalIR|}
                {
                    IRVersion = originalIr.IRVersion,
                    MessageId = originalIr.MessageId,
                    TaskHeader = originalIr.TaskHeader,
                    Payload = originalIr.Clone().Payload,
                    Provenance = originalIr.Clone().Provenance,
                    ComplianceEnvelope = originalIr.ComplianceEnvelope,
                };
                updated.Provenance.Append(BuildProvenance(modelOutput, latencyMs));
                return updated;
                """))
            .With("WithoutAppend.cs", Adapter("WithoutAppend", """
                CanonicalIR updated = originalIr.Clone();
                if (modelOutput < 0.5)
                {
                    return {|error SYN2002:updated|};
                }

                updated.Provenance.Append(BuildProvenance(modelOutput, latencyMs));
                return updated;
                """))
            .With("WithNetwork.cs", Adapter("WithNetwork", """
                CanonicalIR updated = originalIr.Clone();
                using var http = {|error SYN2008:new HttpClient()|};
                updated.Payload.Language = http.{|error SYN2008:GetStringAsync|}("https://example.org/language").Result;
                updated.Provenance.Append(BuildProvenance(modelOutput, latencyMs));
                return updated;
                """));

        (await project.BuildAsync()).AssertAsMarked();
    }

    private static string Adapter(string name, string egress) => $$"""
        using Syncropel.Synapse;

        namespace Broken;

        public sealed class {{name}} : AdapterBase<string, double>
        {
            public override string ModelId => "my-org/sentiment-v1.0";

            public override string AdapterVersion => "1.0.0";

            public override string Ingress(CanonicalIR ir) => ir.Payload.Content ?? "";

            public override CanonicalIR Egress(double modelOutput, CanonicalIR originalIr, long latencyMs)
            {
                {{egress.Replace("\n", "\n        ", StringComparison.Ordinal)}}
            }
        }
        """;
}
