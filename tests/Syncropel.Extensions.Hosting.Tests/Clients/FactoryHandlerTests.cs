using System.Net;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.DependencyInjection;
using Syncropel.Hosting.Tests.Support;
using Syncropel.Testing;

namespace Syncropel.Hosting.Tests.Clients;

public class FactoryHandlerTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Each_request_goes_through_the_handler_that_the_factory_has_then(bool synchronous)
    {
        MockKernel old = new(), current = new();
        var factory = new HandOut(old.CreateHandler, current.CreateHandler);
        await using ServiceProvider services = Setup.Services(services =>
        {
            services.AddShop(new MockKernel());
            services.AddSingleton<IHttpMessageHandlerFactory>(factory);
        });
        Orders orders = services.Orders();

        EmitResult first = synchronous ? orders.Place(1) : await orders.PlaceAsync(1);
        EmitResult second = synchronous ? orders.Place(2) : await orders.PlaceAsync(2);

        Assert.True(first.Success && second.Success);
        Assert.Equal(first.RecordId, Assert.Single(old.Records).Id);
        Assert.Equal(second.RecordId, Assert.Single(current.Records).Id);
        Assert.Equal(["Syncropel", "Syncropel"], factory.Asked);
    }

    [Fact]
    public async Task A_retry_asks_anew()
    {
        var kernel = new MockKernel();
        var factory = new HandOut(static () => new AnswerHandler(static () => new(HttpStatusCode.BadGateway)), kernel.CreateHandler);
        await using ServiceProvider services = Setup.Services(services =>
        {
            services.AddShop(kernel).Configure(static options => options with { MaxRetries = 1, Backoff = TimeSpan.Zero });
            services.AddSingleton<IHttpMessageHandlerFactory>(factory);
        });

        EmitResult result = await services.Orders().PlaceAsync();

        Assert.Equal((true, 1, 2), (result.Success, result.Retried, factory.Asked.Count));
    }

    [Fact]
    public void A_handler_is_kept_as_long_as_its_answer_and_no_longer()
    {
        var factory = new LastOne();
        using var handler = new FactoryHandler(factory, "Syncropel");
        var answers = new List<HttpResponseMessage>();
        Ask(handler, answers);

        Collect();
        Assert.True(factory.Last.IsAlive);

        answers.Clear();
        Collect();
        Assert.False(factory.Last.IsAlive);
        GC.KeepAlive(handler);
    }

    [Fact]
    public async Task The_factory_s_client_and_its_time_out_are_not_used()
    {
        var kernel = new MockKernel();
        await using ServiceProvider services = Setup.Services(services => services.AddShop(kernel)
            .HttpClient.ConfigureHttpClient(static _ => throw new InvalidOperationException("nobody needs a client")));

        Assert.True((await services.Orders().PlaceAsync()).Success);
    }

    [Fact]
    public async Task Handlers_of_the_user_s_see_all_requests()
    {
        var kernel = new MockKernel();
        await using ServiceProvider services = Setup.Services(
            services => services.AddShop(kernel).HttpClient.AddHttpMessageHandler(static () => new Stamp()));

        EmitResult asynchronous = await services.Orders().PlaceAsync(1), synchronous = services.Orders().Place(2);

        Assert.True(asynchronous.Success && synchronous.Success);
        Assert.All(kernel.Requests, static request => Assert.Equal("seen", request.Headers["X-Stamp"]));
    }

    [Fact]
    public void Unless_the_user_has_another_one_the_handler_is_that_of_the_SDK()
    {
        using ServiceProvider services = Setup.Services(static services =>
            services.AddSyncropel().HttpClient.UseSocketsHttpHandler(static (handler, _) => handler.MaxConnectionsPerServer = 3));

        HttpMessageHandler? handler = services.GetRequiredService<IHttpMessageHandlerFactory>().CreateHandler("Syncropel");
        while (handler is DelegatingHandler outer) handler = outer.InnerHandler;

        SocketsHttpHandler sockets = Assert.IsType<SocketsHttpHandler>(handler);
        Assert.Equal(3, sockets.MaxConnectionsPerServer);
        Assert.False(sockets.AllowAutoRedirect || sockets.UseCookies);
        Assert.Equal(DecompressionMethods.All, sockets.AutomaticDecompression);
    }

    // A method of its own, so that no frame of the test holds what is to be collected.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Ask(FactoryHandler handler, List<HttpResponseMessage> answers)
    {
        using var invoker = new HttpMessageInvoker(handler, disposeHandler: false);
        using var request = new HttpRequestMessage(HttpMethod.Get, "http://kernel/");
        answers.Add(invoker.Send(request, Setup.Cancel));
    }

    private static void Collect()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
    }

    private sealed class LastOne : IHttpMessageHandlerFactory
    {
        public WeakReference Last { get; private set; } = new(null);

        public HttpMessageHandler CreateHandler(string name)
        {
            var handler = new AnswerHandler(static () => new(HttpStatusCode.OK));
            Last = new WeakReference(handler);
            return handler;
        }
    }

    private sealed class Stamp : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.Headers.Add("X-Stamp", "seen");
            return base.SendAsync(request, cancellationToken);
        }

        protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.Headers.Add("X-Stamp", "seen");
            return base.Send(request, cancellationToken);
        }
    }
}
