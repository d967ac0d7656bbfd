using Microsoft.Extensions.DependencyInjection;

namespace Syncropel.Hosting;

/// <summary>Which client of a container: the one without a key, or one with.</summary>
internal sealed record ClientName(string? Key)
{
    /// <summary>The name of its options; without a key the default one, so that a plain <c>Configure</c> reaches them.</summary>
    public string Options => Key ?? Microsoft.Extensions.Options.Options.DefaultName;

    /// <summary>The name of its handlers.</summary>
    public string Http => Key is null ? "Syncropel" : $"Syncropel:{Key}";

    /// <summary>Gets what the container has for this client.</summary>
    public T Resolve<T>(IServiceProvider services)
        where T : notnull => Key is null ? services.GetRequiredService<T>() : services.GetRequiredKeyedService<T>(Key);

    /// <summary>The client in messages.</summary>
    public override string ToString() => Key is null ? "The Syncropel client" : $"The Syncropel client '{Key}'";
}
