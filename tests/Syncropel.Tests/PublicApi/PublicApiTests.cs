using System.Reflection;
using Syncropel.TestSupport;

namespace Syncropel.Tests.PublicApi;

public class PublicApiTests
{
    [Theory]
    [InlineData("Syncropel")]
    [InlineData("Syncropel.Extensions.Hosting")]
    [InlineData("Syncropel.Kernel")]
    [InlineData("Syncropel.Kernel.Server")]
    [InlineData("Syncropel.Outbox")]
    [InlineData("Syncropel.Synapse")]
    [InlineData("Syncropel.Testing")]
    public void The_public_surface_is_the_accepted_one(string assembly) =>
        Snapshot.Matches(PublicApiText.Of(Assembly.Load(assembly)), assembly);

    [Fact]
    public void The_command_line_is_a_program_and_shows_nothing_to_other_code() =>
        Assert.Equal("", PublicApiText.Of(Assembly.Load("Syncropel.Cli")));
}
