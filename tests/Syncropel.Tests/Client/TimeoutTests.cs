namespace Syncropel.Tests.Client;

public class TimeoutTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task An_attempt_without_an_answer_is_given_up_and_tried_again()
    {
        int calls = 0;
        var kernel = new ScriptedHandler(async (request, cancel) =>
        {
            if (Interlocked.Increment(ref calls) == 1) await Task.Delay(Timeout.Infinite, cancel);
            return Replies.Accept(request);
        });
        using var setup = new Setup(kernel);

        Task<EmitResult> emit = setup.EmitAsync();
        await setup.Time.TimerAsync(due => due == Limit);
        setup.Time.Advance(Limit);

        EmitResult result = await emit;
        Assert.True(result.Success, result.ToString());
        Assert.Equal(1, result.Retried);
        Assert.Equal(kernel.Requests[0].Text, kernel.Requests[1].Text);
    }

    [Fact]
    public async Task A_time_out_of_the_last_attempt_is_a_failure_that_says_how_long()
    {
        var kernel = new ScriptedHandler(async (_, cancel) =>
        {
            await Task.Delay(Timeout.Infinite, cancel);
            return Replies.Status(200);
        });
        using var setup = new Setup(kernel, maxRetries: 0);

        Task<EmitResult> emit = setup.EmitAsync();
        await setup.Time.TimerAsync(due => due == Limit);
        setup.Time.Advance(Limit - TimeSpan.FromTicks(1));
        Assert.False(emit.IsCompleted);
        setup.Time.Advance(TimeSpan.FromTicks(1));

        EmitResult result = await emit;
        Assert.Equal("TIMEOUT: no answer within 30 s", result.Error?.ToString());
        Assert.NotNull(result.Clock);
    }
}
