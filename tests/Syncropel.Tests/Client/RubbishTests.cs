using System.Net;
using System.Text;
using Syncropel.Tests.Query;

namespace Syncropel.Tests.Client;

public class RubbishTests
{
    private static readonly string[] Splinters =
        ["\\ud800", "\\", "\"", "{", "[", "]", "}", "null", "1e999", "\\u0000", "ÿ", "99999999999999999999999999", "-1", "1.5"];

    // Where they break, it is seldom within a record.
    private static readonly byte[][] Short =
        [.. new[] { "{\"data\":[],\"capped\":true}", "{\"id\":\"x\",\"details\":{\"latest_clock\":7}}" }.Select(Encoding.UTF8.GetBytes)];

    [Theory]
    [InlineData(200)]
    [InlineData(409)]
    public async Task Whatever_a_kernel_answers_nothing_is_thrown(int status)
    {
        byte[] answer = [];
        using var setup = new Setup(_ => new HttpResponseMessage((HttpStatusCode)status) { Content = new ByteArrayContent(answer) });
        byte[][] sound = [Encoding.UTF8.GetBytes(Stored.Page(false, Stored.Track(1), Stored.Track(2))), .. Short];

        // A fixed seed: a failure comes again.
        var random = new Random(20261120);
        for (int i = 0; i < 1500; i++)
        {
            answer = Break(sound[i % sound.Length], random);
            Exception? thrown = await Xunit.Record.ExceptionAsync(() => CallAllAsync(setup));
            Assert.True(thrown is null, $"{Encoding.UTF8.GetString(answer)}\n{thrown}");
        }
    }

    private static async Task CallAllAsync(Setup setup)
    {
        Assert.False((await setup.EmitAsync()).Success);
        await setup.Client.QueryThreadAsync("t", cancellationToken: Setup.Cancel);
        await setup.Client.GetAsync(default, Setup.Cancel);
        await setup.Client.HealthAsync(Setup.Cancel);
        await foreach (Record<Track> record in setup.Client.QueryAsync<Track>(limit: 2, cancellationToken: Setup.Cancel))
        {
            record.VerifyId();
        }
    }

    private static byte[] Break(byte[] sound, Random random)
    {
        var answer = new List<byte>(sound);
        for (int breaks = random.Next(1, 4); breaks > 0 && answer.Count > 0; breaks--)
        {
            int at = random.Next(answer.Count);
            switch (random.Next(4))
            {
                case 0:
                    answer[at] = (byte)random.Next(256);
                    break;
                case 1:
                    answer.InsertRange(at, Encoding.Latin1.GetBytes(Splinters[random.Next(Splinters.Length)]));
                    break;
                case 2:
                    answer.RemoveRange(at, Math.Min(random.Next(1, 8), answer.Count - at));
                    break;
                default:
                    answer.RemoveRange(at, answer.Count - at);
                    break;
            }
        }

        return [.. answer];
    }
}
