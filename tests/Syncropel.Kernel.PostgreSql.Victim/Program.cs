using Microsoft.Extensions.Logging.Abstractions;
using Syncropel.Kernel;
using Syncropel.Kernel.PostgreSql.Victim;
using Syncropel.Kernel.Storage;
using Syncropel.Testing;

// A process for tests to kill. It is a kernel on a port, which it says first; or it appends as fast as it can, on several threads, and says
// on its standard output what was acknowledged, a line each, when it is.
switch (args)
{
    case ["serve", var connectionString]:
        await using (KernelHost host = await KernelHost.StartAsync(new() { Store = KernelStore.PostgreSql(connectionString) }))
        {
            Out.Say($"{host.Endpoint}");
            Console.ReadLine();
        }

        break;
    case ["write", var connectionString, var run]:
        Console.ReadLine();
        var context = new StoreContext(NullLogger.Instance, TimeProvider.System);
        OpenedStore store = await KernelStore.PostgreSql(connectionString).OpenAsync(context, CancellationToken.None);
        Out.Say("open");
        await Task.WhenAll(Enumerable.Range(0, 4).Select(writer => new Writer(store.Records, int.Parse(run), writer).RunAsync()));
        break;
    default:
        throw new ArgumentException("Say serve and a connection string, or write, a connection string and the number of the run.");
}
