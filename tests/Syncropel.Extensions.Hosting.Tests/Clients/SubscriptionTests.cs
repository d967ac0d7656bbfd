using System.IO.Pipelines;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Syncropel.Hosting.Tests.Support;
using Syncropel.Testing;

namespace Syncropel.Hosting.Tests.Clients;

public class SubscriptionTests
{
    [Fact]
    public async Task A_subscription_goes_on_while_handlers_come_and_go()
    {
        var kernel = new MockKernel();
        var events = new Pipe();
        var factory = new HandOut(
            kernel.CreateHandler, () => new AnswerHandler((_, _) => Task.FromResult(Stream(events.Reader))), kernel.CreateHandler);
        await using ServiceProvider services = Setup.Services(services =>
        {
            services.AddShop(kernel);
            services.AddSingleton<IHttpMessageHandlerFactory>(factory);
        });
        Orders orders = services.Orders();
        Assert.True((await orders.PlaceAsync(1)).Success);

        IAsyncEnumerable<Record> subscription = orders.Client.SubscribeAsync(cancellationToken: Setup.Cancel);
        await using IAsyncEnumerator<Record> records = subscription.GetAsyncEnumerator(Setup.Cancel);
        await SendAsync(events.Writer, kernel.Records[0], "1");
        Assert.True(await records.MoveNextAsync());
        Assert.Equal(kernel.Records[0].Id, records.Current.Id);

        Assert.True((await orders.PlaceAsync(2)).Success);
        await SendAsync(events.Writer, kernel.Records[1], "2");
        Assert.True(await records.MoveNextAsync());
        Assert.Equal((kernel.Records[1].Id, "2"), (records.Current.Id, records.Current.Cursor));
        Assert.Equal(3, factory.Asked.Count);
    }

    private static HttpResponseMessage Stream(PipeReader events)
    {
        var content = new StreamContent(events.AsStream());
        content.Headers.ContentType = new MediaTypeHeaderValue("text/event-stream");
        return new HttpResponseMessage(HttpStatusCode.OK) { Content = content };
    }

    private static async Task SendAsync(PipeWriter events, Record record, string cursor)
    {
        string text = $"id: {cursor}\ndata: {Encoding.UTF8.GetString(record.Json.Span)}\n\n";
        await events.WriteAsync(Encoding.UTF8.GetBytes(text), Setup.Cancel);
    }
}
