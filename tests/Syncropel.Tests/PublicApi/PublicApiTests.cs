using System.Reflection;
using Syncropel.TestSupport;

namespace Syncropel.Tests.PublicApi;

public class PublicApiTests
{
    [Theory]
    [InlineData("Syncropel")]
    [InlineData("Syncropel.Extensions.Hosting")]
    [InlineData("Syncropel.Kernel.Server")]
    [InlineData("Syncropel.Outbox")]
    [InlineData("Syncropel.Synapse")]
    [InlineData("Syncropel.Testing")]
    public void The_public_surface_is_the_accepted_one(string assembly) =>
        Snapshot.Matches(PublicApiText.Of(Assembly.Load(assembly)), assembly);
}
