using System.Text.Json;
using Syncropel.Contract.Support;

namespace Syncropel.Contract.Streams;

/// <summary>Reads to the last record, by as many streams as it takes, some of which it leaves by itself.</summary>
public sealed class Follower(KernelClient client, string filter, int longestStream, Random random)
{
    private readonly string _query = $$$"""{"filter":{"$or":[{{{filter}}},{"body.last":true}]}}""";
    private readonly List<(string Cursor, string? Id)> _events = [];

    public int Breaks { get; private set; }

    public IEnumerable<(string Cursor, string? Id)> Records => _events.Where(static one => one.Id is not null);

    public async Task FollowAsync()
    {
        while (true)
        {
            await using EventReader reader = await client.Subscribe(_query, _events.Count > 0 ? _events[^1].Cursor : "0");
            if (await ReadAsync(reader)) return;
            Breaks++;

            // One who goes back to an earlier cursor has what lies behind it once more.
            if (_events.Count == 0 || random.Next(3) > 0) continue;
            int kept = Math.Max(1, _events.Count - random.Next(longestStream));
            _events.RemoveRange(kept, _events.Count - kept);
        }
    }

    private async Task<bool> ReadAsync(EventReader reader)
    {
        int count = random.Next(1, longestStream + 1);
        try
        {
            for (int i = 0; await reader.TryNext() is { } next; i++)
            {
                JsonElement data = JsonElement.Parse(next.Data);
                _events.Add((next.EventId!, next.EventType == "position" ? null : data.GetProperty("id").GetString()));
                if (data.TryGetProperty("thread", out JsonElement thread) && thread.GetString() == "last") return true;
                if (i < count) continue;
                if (random.Next(2) == 0) return false;
                reader.Cancel();
            }
        }
        catch (Exception broken) when (broken is IOException or OperationCanceledException)
        {
            // That is what this is about.
        }

        return false;
    }
}
