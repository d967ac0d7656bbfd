using Microsoft.Extensions.DependencyInjection;

namespace Syncropel.Hosting.Tests.Support;

/// <summary>A consumer as users write them: it takes the interface, and emits.</summary>
internal sealed class Orders(ISyncropelClient client)
{
    public const string Thread = "shop.orders";

    public ISyncropelClient Client => client;

    public Task<EmitResult> PlaceAsync(int number = 1) =>
        client.EmitAsync(new ShopOrderPlaced { Number = number }, Thread, cancellationToken: TestContext.Current.CancellationToken);

    public EmitResult Place(int number = 1) =>
        client.Emit(new ShopOrderPlaced { Number = number }, Thread, cancellationToken: TestContext.Current.CancellationToken);
}

/// <summary>A consumer of a client with a key.</summary>
internal sealed class Archive([FromKeyedServices("archive")] ISyncropelClient client)
{
    public Task<EmitResult> KeepAsync(int number = 1) => new Orders(client).PlaceAsync(number);
}
