namespace Syncropel.Hosting.Tests.Support;

/// <summary>A factory that gives handlers one after the other, and remembers for whom.</summary>
internal sealed class HandOut(params Func<HttpMessageHandler>[] handlers) : IHttpMessageHandlerFactory
{
    private readonly List<string> _asked = [];

    public IReadOnlyList<string> Asked => _asked;

    public HttpMessageHandler CreateHandler(string name)
    {
        _asked.Add(name);
        return handlers[(_asked.Count - 1) % handlers.Length]();
    }
}
