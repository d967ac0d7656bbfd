using Syncropel.Tests.Client;

namespace Syncropel.Tests.Query;

public class GetTests
{
    private static readonly RecordId Id = Record.Parse(Stored.Track(1)).Id;

    [Fact]
    public async Task A_record_is_read_by_its_id()
    {
        using var setup = new Setup(_ => Replies.Ok(Stored.Track(1)));

        Record? record = await setup.Client.GetAsync(Id, Setup.Cancel);

        Assert.Equal(Id, record?.Id);
        Assert.Equal($"GET /v1/records/{Id}", setup.Kernel.Requests[0].Route);
    }

    [Fact]
    public async Task A_record_that_is_not_there_is_null_without_a_warning()
    {
        using var setup = new Setup(_ => Replies.Error(404, "RECORD_NOT_FOUND", "no"));

        Assert.Null(await setup.Client.GetAsync(Id, Setup.Cancel));
        Assert.Empty(setup.Log.Warnings);
    }

    [Fact]
    public async Task A_404_that_does_not_speak_of_the_record_is_a_failure()
    {
        using var setup = new Setup(_ => Replies.Json(System.Net.HttpStatusCode.NotFound, "<html>no such page</html>"));

        Assert.Null(await setup.Client.GetAsync(Id, Setup.Cancel));
        Assert.Contains("HTTP_404", Assert.Single(setup.Log.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_warning_about_rubbish_says_how_often_was_tried_again()
    {
        int calls = 0;
        using var setup = new Setup(_ => ++calls == 1 ? Replies.Status(503) : Replies.Ok("rubbish"));

        Assert.Null(await setup.Client.GetAsync(Id, Setup.Cancel));
        Assert.Contains("Get failed after 1 retries", setup.Log.Warnings[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_call_that_fails_is_null_with_a_warning()
    {
        using var setup = new Setup(ScriptedHandler.InOrder(
            _ => Replies.Status(403), _ => Replies.Ok("{}"), _ => Replies.Ok(Stored.Track(2))));

        Assert.Null(await setup.Client.GetAsync(Id, Setup.Cancel));
        Assert.Null(await setup.Client.GetAsync(Id, Setup.Cancel));
        Assert.Null(await setup.Client.GetAsync(Id, Setup.Cancel));
        Assert.Contains("HTTP_403", setup.Log.Warnings[0], StringComparison.Ordinal);
        Assert.Contains("UNREADABLE_ANSWER", setup.Log.Warnings[1], StringComparison.Ordinal);
        Assert.Contains("ID_MISMATCH", setup.Log.Warnings[2], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_healthy_kernel_says_so()
    {
        using var setup = new Setup(_ => Replies.Ok("""{"status":"ok","records":5}"""));

        KernelHealth report = await setup.Client.HealthAsync(Setup.Cancel);

        Assert.True(report.IsHealthy);
        Assert.Equal("ok", report.Status);
        Assert.Equal(5, report.Members["records"].GetInt32());
        Assert.Equal("GET /health", setup.Kernel.Requests[0].Route);
    }

    [Theory]
    [InlineData("""{"status":"degraded"}""", "degraded")]
    [InlineData("""{"status":1}""", null)]
    [InlineData("{}", null)]
    public async Task A_kernel_that_does_not_say_ok_is_not_healthy(string answer, string? status)
    {
        using var setup = new Setup(_ => Replies.Ok(answer));

        KernelHealth report = await setup.Client.HealthAsync(Setup.Cancel);

        Assert.Equal((false, status), (report.IsHealthy, report.Status));
        Assert.Empty(setup.Log.Warnings);
    }

    [Theory]
    [InlineData(500, "")]
    [InlineData(200, "<html>")]
    [InlineData(200, "[]")]
    public async Task Health_of_a_kernel_that_does_not_answer_is_empty_with_a_warning(int status, string body)
    {
        using var setup = new Setup(_ => Replies.Json((System.Net.HttpStatusCode)status, body));

        KernelHealth report = await setup.Client.HealthAsync(Setup.Cancel);

        Assert.False(report.IsHealthy);
        Assert.Empty(report.Members);
        Assert.Single(setup.Log.Warnings);
    }
}
