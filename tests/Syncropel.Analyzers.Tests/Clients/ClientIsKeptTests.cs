using Syncropel.Analyzers.Clients;
using Syncropel.Analyzers.Tests.Harness;

namespace Syncropel.Analyzers.Tests.Clients;

/// <summary>SYN1008.</summary>
public sealed class ClientIsKeptTests
{
    private const string Loop = "This client is made anew in each round of the loop; make one before the loop";
    private const string Request = "This client is made anew for each request; make one for the application, and hand it in";
    private const string Lost = "This client is never disposed; keep it in a field, or declare it with 'using'";

    [Theory]
    [InlineData("foreach (string t in threads) { await using var c = [|new SyncropelClient(o)|]; await c.EmitAsync(Act.Put, K, b, t); }")]
    [InlineData("foreach (string t in threads) { using SyncropelClient c = [|new(o)|]; c.Emit(Act.Put, K, b, t); }")]
    [InlineData("for (int i = 0; i < 9; i++) { using (var c = [|new SyncropelClient(o)|]) c.Emit(Act.Put, K, b, \"t\"); }")]
    [InlineData("while (flag) await [|new SyncropelClient(options: o)|].EmitAsync(Act.Put, K, b, \"t\");")]
    [InlineData("do { await using ISyncropelClientAndMore c = Wrap.Of; using var d = [|new SyncropelClient(o)|]; } while (flag);")]
    [InlineData("await foreach (string t in Many()) { var c = [|new SyncropelClient(o)|]; c?.Emit(Act.Put, K, b, t); }")]
    [InlineData("SyncropelClient? c = null; foreach (string t in threads) { c = [|new SyncropelClient(o)|]; c.Emit(Act.Put, K, b, t); }")]
    public async Task One_in_each_round_triggers(string code) => await AnalyzerHarness<ClientIsKept>.TriggersAsync(InMethod(code), Loop);

    [Theory]
    [InlineData("await [|new SyncropelClient(o)|].EmitAsync(Act.Put, K, b, \"t\");")]
    [InlineData("await ((ISyncropelClient)[|new SyncropelClient(o)|]).EmitAsync(Act.Put, K, b, \"t\");")]
    [InlineData("await ([|new SyncropelClient(o)|]).IntendAsync(\"goal\");")]
    [InlineData("await ReservedKindExtensions.IntendAsync(goal: \"goal\", client: [|new SyncropelClient(o)|]);")]
    [InlineData("Console.WriteLine([|new SyncropelClient(o)|].Identity);")]
    [InlineData("var c = [|new SyncropelClient(o)|]; await c.EmitAsync(Act.Put, K, b, \"t\");")]
    [InlineData("SyncropelClient c; c = [|new(o)|]; c.Emit(Act.Put, K, b, \"t\");")]
    [InlineData("ISyncropelClient c = [|new SyncropelClient(o)|]; if (flag) c.Emit(Act.Put, K, b, \"t\");")]
    [InlineData("var c = [|new SyncropelClient(o)|];")]
    [InlineData("[|new SyncropelClient(o)|];")]
    [InlineData("_ = [|new SyncropelClient(o)|];")]
    [InlineData("async Task Local() { var c = [|new SyncropelClient(o)|]; await c.HealthAsync(); } await Local();")]
    [InlineData("Func<Task> f = async () => { var c = [|new SyncropelClient(o)|]; await c.HealthAsync(); }; await f();")]
    public async Task One_that_nothing_disposes_triggers(string code) => await AnalyzerHarness<ClientIsKept>.TriggersAsync(InMethod(code), Lost);

    [Theory]
    [InlineData("EndpointRouteBuilderExtensions.MapPost(routes, \"/\", async () => { await using var c = [|new SyncropelClient(o)|]; await c.HealthAsync(); });")]
    [InlineData("routes.MapGet(\"/\", () => [|new SyncropelClient(o)|].HealthAsync());")]
    public async Task One_for_each_call_of_a_route_triggers(string code) =>
        await AnalyzerHarness<ClientIsKept>.TriggersAsync(InMethod(code), Request);

    [Fact]
    public async Task One_in_a_controller_or_in_a_handler_triggers() => await AnalyzerHarness<ClientIsKept>.TriggersAsync(
        """
        using System.Threading;
        using System.Threading.Tasks;
        using Syncropel;

        namespace Microsoft.AspNetCore.Mvc
        {
            public abstract class ControllerBase;
        }

        namespace App
        {
            public abstract class Api : Microsoft.AspNetCore.Mvc.ControllerBase;

            public sealed partial class Tracks(SyncropelClientOptions options) : Api
            {
                public async Task<KernelHealth> Get()
                {
                    await using var client = [|new SyncropelClient(options)|];
                    return await client.HealthAsync();
                }
            }

            public interface IRequestHandler<T>
            {
                Task Handle(T request, CancellationToken cancellationToken);
            }

            public sealed class Import(SyncropelClientOptions options) : IRequestHandler<string>
            {
                async Task IRequestHandler<string>.Handle(string request, CancellationToken cancellationToken)
                {
                    using var client = [|new SyncropelClient(options)|];
                    await client.HealthAsync(cancellationToken);
                }
            }
        }
        """,
        Request,
        Request);

    [Theory]
    [InlineData("await using var c = new SyncropelClient(o); foreach (string t in threads) await c.EmitAsync(Act.Put, K, b, t);")]
    [InlineData("using (ISyncropelClientAndMore c = Wrap.Of) { }")]
    [InlineData("var c = new SyncropelClient(o); try { await c.HealthAsync(); } finally { await c.DisposeAsync(); }")]
    [InlineData("var c = new SyncropelClient(o); if (flag) c.Dispose();")]
    [InlineData("var c = new SyncropelClient(o); using (c) await c.HealthAsync();")]
    [InlineData("var c = new SyncropelClient(o); Keep(c);")]
    [InlineData("Keep(new SyncropelClient(o));")]
    [InlineData("_field = new SyncropelClient(o);")]
    [InlineData("_field ??= new SyncropelClient(o);")]
    [InlineData("while (flag) _field ??= new SyncropelClient(o);")]
    [InlineData("var all = new Dictionary<string, ISyncropelClient>(); foreach (string t in threads) all[t] = new SyncropelClient(o);")]
    [InlineData("var all = new List<SyncropelClient>(); foreach (string t in threads) { var c = new SyncropelClient(o); all.Add(c); }")]
    [InlineData("foreach (string t in threads) { using var c = new SyncropelClient(For(t)); c.Emit(Act.Put, K, b, t); }")]
    [InlineData("while (true) { using var c = new SyncropelClient(o); if ((await c.HealthAsync()).IsReachable()) break; }")]
    [InlineData("var lazy = new Lazy<SyncropelClient>(() => new SyncropelClient(o)); Console.WriteLine(lazy);")]
    [InlineData("Func<string, ISyncropelClient> make = _ => { var c = new SyncropelClient(o); return c; }; Keep(make(\"\"));")]
    [InlineData("foreach (string t in threads) { Func<SyncropelClient> f = () => new(o); Keep(f()); }")]
    [InlineData("routes.MapGet(\"/\", () => { _field ??= new SyncropelClient(o); return _field.HealthAsync(); });")]
    [InlineData("Assert.Throws(() => { var c = new SyncropelClient(o); c.Emit(Act.Put, K, b, \"t\"); });")]
    [InlineData("Assert.Throws(() => { new SyncropelClient(o); }); Assert.Throws(() => _ = new SyncropelClient(o));")]
    [InlineData("var c = new SyncropelClient(o); Action close = () => c.Dispose(); close();")]
    [InlineData("SyncropelClient c = flag ? new SyncropelClient(o) : new(o); c.Dispose();")]
    [InlineData("var holder = new { Client = new SyncropelClient(o) }; Console.WriteLine(holder);")]
    public async Task One_that_is_kept_disposed_or_handed_on_does_not_trigger(string code) =>
        await AnalyzerHarness<ClientIsKept>.DoesNotTriggerAsync(InMethod(code));

    [Theory]
    [InlineData("var c = new SyncropelClient(o); Func<Task> later = async () => await c.HealthAsync(); await later();")]
    [InlineData("var c = new SyncropelClient(o); async Task Later() => await c.HealthAsync(); await Later();")]
    [InlineData("SyncropelClient? c = null; void Make() => c = new SyncropelClient(o); Make(); await c!.HealthAsync();")]
    public async Task One_that_a_function_captures_does_not_trigger(string code) =>
        await AnalyzerHarness<ClientIsKept>.DoesNotTriggerAsync(InMethod(code));

    [Fact]
    public async Task Fixtures_factories_and_hosted_services_do_not_trigger() => await AnalyzerHarness<ClientIsKept>.DoesNotTriggerAsync(
        """
        using System;
        using System.Threading;
        using System.Threading.Tasks;
        using Syncropel;

        public sealed class Fixture(SyncropelClientOptions options) : IAsyncDisposable
        {
            private readonly SyncropelClient _client = new(options);

            public ISyncropelClient Other { get; } = new SyncropelClient(options);

            public static SyncropelClient Create(SyncropelClientOptions options) => new(options);

            public ValueTask DisposeAsync() => _client.DisposeAsync();
        }

        public interface IHosted
        {
            Task StartAsync(CancellationToken cancellationToken);
        }

        public sealed class Seed(SyncropelClientOptions options) : IHosted
        {
            public async Task StartAsync(CancellationToken cancellationToken)
            {
                await using var client = new SyncropelClient(options);
                await client.HealthAsync(cancellationToken);
            }
        }
        """);

    private static string InMethod(string code) => $$"""
        using System;
        using System.Collections.Generic;
        using System.Threading.Tasks;
        using Syncropel;

        internal sealed class Program
        {
            private const string K = "music.catalog.track";
            private static SyncropelClient? _field;

            public static async Task Run(SyncropelClientOptions o, RecordBody b, string[] threads, bool flag, IEndpointRouteBuilder routes)
            {
                {{code}}
                await Task.CompletedTask;
            }

            private static void Keep(ISyncropelClient client) => Console.WriteLine(client);

            private static SyncropelClientOptions For(string thread) => throw new InvalidOperationException(thread);

            private static async IAsyncEnumerable<string> Many()
            {
                await Task.CompletedTask;
                yield return "t";
            }
        }

        internal interface ISyncropelClientAndMore : IAsyncDisposable, IDisposable;

        internal static class Wrap
        {
            public static ISyncropelClientAndMore Of => throw new InvalidOperationException();

            public static bool IsReachable(this KernelHealth report) => report is not null;
        }

        internal static class Assert
        {
            public static void Throws(Action action) => action();
        }

        public interface IEndpointRouteBuilder;

        public static class EndpointRouteBuilderExtensions
        {
            public static void MapGet(this IEndpointRouteBuilder routes, string pattern, Delegate handler) => Console.WriteLine(routes + pattern + handler);

            public static void MapPost(this IEndpointRouteBuilder routes, string pattern, Delegate handler) => Console.WriteLine(routes + pattern + handler);
        }
        """;
}
