namespace SyncropelApp._1.Tests;

public sealed class ArgumentsTests
{
    [Fact]
    public void Without_arguments_there_is_no_endpoint()
    {
        Assert.True(Arguments.TryRead([], out Uri? endpoint));
        Assert.Null(endpoint);
    }

    [Fact]
    public void An_endpoint_is_an_http_address()
    {
        Assert.True(Arguments.TryRead(["--endpoint", "http://localhost:9100"], out Uri? endpoint));
        Assert.Equal(new Uri("http://localhost:9100"), endpoint);
    }

    [Theory]
    [InlineData("--endpoint")]
    [InlineData("--endpoint", "localhost:9100")]
    [InlineData("--endpoint", "ftp://localhost")]
    [InlineData("--enpoint", "http://localhost:9100")]
    [InlineData("--endpoint", "http://localhost:9100", "--verbose")]
    public void Anything_else_is_refused(params string[] args) => Assert.False(Arguments.TryRead(args, out _));
}
