using Syncropel.Package.Tests.Harness;

namespace Syncropel.Package.Tests.Consumers;

public sealed class AdapterTests(PackageFeed feed)
{
    [Fact]
    public async Task An_adapter_keeps_the_contract_at_build_and_over_the_standard_fixtures()
    {
        Consumer adapters = Consumer.Create(feed, "Adapters")
            .With("Adapters.csproj", ProjectFile.Console("Syncropel.Synapse", "Syncropel.Testing"))
            .With("Sentiment.cs", Readme.Of(feed, "Syncropel.Synapse").Code)
            .With("Program.cs", """
                using Syncropel.Testing.Synapse;

                AdapterValidator.For(new Sentiment()).ValidateAll(0.9f).AssertValid();
                Console.WriteLine("valid");
                """);

        (await adapters.BuildAsync()).AssertClean();

        Assert.Equal("valid", await adapters.RunAsync());
    }
}
