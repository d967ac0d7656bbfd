using Syncropel;
using Syncropel.Testing;

namespace SyncropelApp._1;

/// <summary>Takes reviews in, and shows those that do not sound happy.</summary>
internal static class Program
{
    // A member of the namespace, and no top-level statements: there an app named Review would hide the record of that name.
    private static async Task<int> Main(string[] args)
    {
        if (!Arguments.TryRead(args, out Uri? endpoint))
        {
            Console.Error.WriteLine("Give nothing, or the address of a kernel: --endpoint http://localhost:9100");
            return 2;
        }

        // Without an address the records go to a kernel in memory, which ends with the program.
        using HttpMessageHandler? embedded = endpoint is null ? new MockKernel().CreateHandler() : null;
        await using var client = new SyncropelClient(new()
        {
            Endpoint = endpoint ?? new("http://embedded-kernel"),
            Identity = Identity.Static("did:example:my-app"),
            Handler = embedded,
        });

        var desk = new ReviewDesk(client);
        Review[] reviews =
        [
            new() { Product = "kettle", Stars = 5, Text = "A good kettle, and a fast one." },
            new() { Product = "kettle", Stars = 2, Text = "Good looks, but slow and loud." },
            new() { Product = "toaster", Stars = 1, Text = "Broken on the first day." },
        ];

        int failed = 0;
        foreach (Review review in reviews)
        {
            EmitResult result = await desk.TakeAsync(review);
            if (result.Success)
            {
                Console.WriteLine($"stored {result.RecordId}");
            }
            else
            {
                // An emit fails open: what the network or the kernel did is in the result, and the program goes on.
                Console.Error.WriteLine($"not stored: {result.Error}");
                failed++;
            }
        }

        await foreach (Record<Review> review in desk.FindUnhappyAsync())
        {
            string state = review.VerifyId() ? "verified" : "altered";
            Console.WriteLine($"unhappy ({review.Body.Sentiment:0.00}): {review.Body.Text} [{state}]");
        }

        return failed == 0 ? 0 : 1;
    }
}
