using Syncropel.Contract.Support;
using Syncropel.Kernel.Server.Tests.Support;
using Syncropel.Kernel.Tests.Support;

namespace Syncropel.Kernel.Server.Tests.Hostile;

/// <summary>What an answer costs that would be as long as the store; alone, since it is the whole process that is measured.</summary>
[Collection(nameof(Alone))]
public sealed class AnswerMemoryTests
{
    private const int Records = 80;
    private const int Mega = 1024 * 1024;

    // Its records, the answer that is made of them, and something for the rest; of 80 records it would be twice as much and more.
    private const int Most = 48 * Mega;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("memory")]
    [InlineData("sqlite")]
    public async Task However_much_is_asked_for_an_answer_takes_so_much_memory_and_no_more(string store)
    {
        using var folder = new Folder();
        await using TestKernel kernel = await TestKernel.StartAsync(
            store: store == "memory" ? KernelStore.InMemory : KernelStore.Sqlite(folder.File));
        KernelClient client = kernel.Client();
        await client.Fill([.. Enumerable.Repeat($$"""{"text":"{{new string('x', Mega - 1024)}}"}""", Records)]);
        (HttpMethod Method, string Path)[] calls =
        [
            (HttpMethod.Get, $"/v1/records?thread={Sample.Thread}&limit=1000"),
            (HttpMethod.Get, $"/v1/threads/{Sample.Thread}/records?limit=1000"),
            (HttpMethod.Post, "/v1/records/query"),
        ];

        // Records in memory get their trees when they are first asked for, and keep them.
        await client.Count();
        foreach ((HttpMethod method, string path) in calls)
        {
            (long length, long allocated) = await MeasureAsync(client.Http, method, path);

            Assert.InRange(length, 15 * Mega, 17 * Mega);
            Assert.InRange(allocated, 1, Most);
        }
    }

    private static async Task<(long Length, long Allocated)> MeasureAsync(HttpClient http, HttpMethod method, string path)
    {
        long before = GC.GetTotalAllocatedBytes(precise: true);
        using var request = new HttpRequestMessage(method, path);
        if (method == HttpMethod.Post) request.Content = new StringContent($$"""{"thread":"{{Sample.Thread}}","limit":1000}""");
        using HttpResponseMessage response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Stop);
        long length = response.Content.Headers.ContentLength!.Value;

        // What is read of it is let go at once: it is the kernel that is measured.
        await response.Content.CopyToAsync(Stream.Null, Stop);
        return (length, GC.GetTotalAllocatedBytes(precise: true) - before);
    }
}
