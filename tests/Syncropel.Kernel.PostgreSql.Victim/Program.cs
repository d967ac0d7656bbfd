using Syncropel.Kernel;
using Syncropel.Kernel.PostgreSql.Victim;
using Syncropel.Kernel.Storage;

// A process for tests to kill. It appends as fast as it can, on several threads, and says on its standard output what was acknowledged, a
// line each, when it is.
if (args is not [var connectionString, var run]) throw new ArgumentException("Say a connection string and the number of the run.");

Console.ReadLine();
var context = new StoreContext(Microsoft.Extensions.Logging.Abstractions.NullLogger.Instance, TimeProvider.System);
OpenedStore store = await KernelStore.PostgreSql(connectionString).OpenAsync(context, CancellationToken.None);
Out.Say("open");
await Task.WhenAll(Enumerable.Range(0, 4).Select(writer => new Writer(store.Records, int.Parse(run), writer).RunAsync()));
