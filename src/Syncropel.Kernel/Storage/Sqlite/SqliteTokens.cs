using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Syncropel.Kernel.Tokens;

namespace Syncropel.Kernel.Storage.Sqlite;

/// <summary>The tokens in the file of the records.</summary>
/// <param name="write">Runs a statement, and completes when what it changed is durable.</param>
/// <param name="readers">What reads.</param>
internal sealed class SqliteTokens(Func<Func<SqliteDatabase, int>, Task<int>> write, SqliteReaders readers) : ITokenStore
{
    private const string Columns = "id, hash, name, scopes, actors, created_at, revoked_at";

    /// <inheritdoc/>
    public async ValueTask AddAsync(AccessToken token, CancellationToken cancellationToken) => await write(
        database => database.Prepared($"INSERT INTO token ({Columns}) VALUES (@0, @1, @2, @3, @4, @5, @6)").Run(
            token.Id,
            token.SecretHash.ToArray(),
            token.Name,
            (long)token.Scopes,
            Write(token.Actors),
            Write(token.CreatedAt),
            token.RevokedAt is { } at ? Write(at) : null)).ConfigureAwait(false);

    /// <inheritdoc/>
    public ValueTask<AccessToken?> FindAsync(string id, CancellationToken cancellationToken) => readers.ReadAsync(
        database => database.Prepared($"SELECT {Columns} FROM token WHERE id = @0").Query(id).Select(Read).FirstOrDefault(),
        cancellationToken);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<AccessToken>> ListAsync(CancellationToken cancellationToken) =>
        readers.ReadAsync<IReadOnlyList<AccessToken>>(
            database => [.. database.Prepared($"SELECT {Columns} FROM token ORDER BY number").Query().Select(Read)], cancellationToken);

    /// <inheritdoc/>
    public async ValueTask<bool> RevokeAsync(string id, DateTimeOffset at, CancellationToken cancellationToken) => await write(
        database => database.Prepared("UPDATE token SET revoked_at = @1 WHERE id = @0 AND revoked_at IS NULL")
            .Run(id, Write(at))).ConfigureAwait(false) > 0;

    private static AccessToken Read(SqliteDataReader row) => new()
    {
        Id = row.GetString(0),
        SecretHash = row.GetFieldValue<byte[]>(1),
        Name = row.GetString(2),
        Scopes = (TokenScopes)row.GetInt64(3),
        Actors = [.. JsonElement.Parse(row.GetString(4)).EnumerateArray().Select(static actor => actor.GetString()!)],
        CreatedAt = ReadTime(row.GetString(5)),
        RevokedAt = row.IsDBNull(6) ? null : ReadTime(row.GetString(6)),
    };

    private static string Write(DateTimeOffset time) => time.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture);

    private static DateTimeOffset ReadTime(string text) => DateTimeOffset.ParseExact(text, "O", CultureInfo.InvariantCulture);

    private static string Write(IReadOnlyList<string> actors)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartArray();
            foreach (string actor in actors) json.WriteStringValue(actor);
            json.WriteEndArray();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
