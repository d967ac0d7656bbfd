namespace Syncropel.Tests.Client;

public class HookTests
{
    [Fact]
    public async Task The_hook_hears_of_a_success_and_of_a_failure_once_each()
    {
        using var setup = new Setup(ScriptedHandler.InOrder(Replies.Accept, _ => Replies.Status(500), _ => Replies.Status(400)));

        EmitResult success = await setup.EmitAsync();
        EmitResult failure = await setup.EmitAsync();

        Assert.Equal([success, failure], setup.Told);
        Assert.False(failure.Success);
    }

    [Fact]
    public async Task The_hook_hears_of_a_synchronous_emit()
    {
        using var setup = new Setup(Replies.Accept);

        EmitResult result = await Task.Run(() => setup.Client.Emit(new Track("Glow"), "t", cancellationToken: Setup.Cancel), Setup.Cancel);

        Assert.Same(result, Assert.Single(setup.Told));
    }

    [Theory]
    [InlineData(200)]
    [InlineData(400)]
    public async Task What_the_hook_throws_is_logged_as_a_warning_and_goes_no_further(int status)
    {
        var kernel = new ScriptedHandler(request => status == 200 ? Replies.Accept(request) : Replies.Status(status));
        using var setup = new Setup(kernel, onEmit: _ => throw new InvalidOperationException("the metrics are down"));

        EmitResult result = await setup.EmitAsync();

        Assert.Equal(status == 200, result.Success);
        Assert.Single(setup.Told);
        Assert.Contains(setup.Log.Warnings, warning => warning.Contains("the metrics are down", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_cancellation_thrown_by_the_hook_is_swallowed_and_told_once()
    {
        using var setup = new Setup(new ScriptedHandler(Replies.Accept), onEmit: _ => throw new OperationCanceledException("not yours"));

        EmitResult result = await setup.EmitAsync();

        Assert.True(result.Success);
        Assert.Single(setup.Told);
    }
}
