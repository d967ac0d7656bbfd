using Syncropel.Contract.Http;
using Syncropel.Contract.Ingest;
using Syncropel.Contract.Query;
using Syncropel.Contract.Streams;
using Syncropel.Contract.Support;
using Syncropel.Kernel.PostgreSql.Tests.Support;
using Syncropel.Kernel.Server.Tests.Support;

namespace Syncropel.Kernel.PostgreSql.Tests;

/// <summary>The contract, kept by Kestrel over a store in a PostgreSQL database.</summary>
public static class OverPostgreSql
{
    public sealed class Skin : IKernelSkin
    {
        public static async Task<IKernelUnderTest> StartAsync(ContractOptions options)
        {
            PostgresServer server = (await TestContext.Current.GetFixture<PostgresServer>())!;
            string database = await server.BorrowDatabaseAsync();
            return await KestrelUnderTest.StartAsync(KernelStore.PostgreSql(database), options, () => server.GiveBackAsync(database));
        }
    }

    public sealed class Access : AccessContract<Skin>;

    public sealed class BackPressure : BackPressureContract<Skin>;

    public sealed class Batch : BatchContract<Skin>;

    public sealed class Concurrency : ConcurrencyContract<Skin>;

    public sealed class Cursor : CursorContract<Skin>;

    public sealed class Endpoint : EndpointContract<Skin>;

    public sealed class FieldRule : FieldRuleContract<Skin>;

    public sealed class Fields : FieldsContract<Skin>;

    public sealed class Filter : FilterContract<Skin>;

    public sealed class Heartbeat : HeartbeatContract<Skin>;

    public sealed class Ingest : IngestContract<Skin>;

    public sealed class InvalidBatch : InvalidBatchContract<Skin>;

    public sealed class InvalidQuery : InvalidQueryContract<Skin>;

    public sealed class List : ListContract<Skin>;

    public sealed class OrderedBatch : OrderedBatchContract<Skin>;

    public sealed class QueryAnswer : QueryAnswerContract<Skin>;

    public sealed class Resumption : ResumptionContract<Skin>;

    public sealed class SignatureRule : SignatureRuleContract<Skin>;

    public sealed class Subscribe : SubscribeContract<Skin>;

    public sealed class SubscriptionQuery : SubscriptionQueryContract<Skin>;

    public sealed class Watch : WatchContract<Skin>;
}
