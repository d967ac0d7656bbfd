using Npgsql;
using NpgsqlTypes;
using Syncropel.Kernel.Tokens;

namespace Syncropel.Kernel.Storage.PostgreSql;

/// <summary>Tokens in the database. Times are kept as ticks of UTC, since the database's own have fewer digits.</summary>
internal sealed class PostgreSqlTokens(Database database) : ITokenStore
{
    private const string Columns = "SELECT id, secret_hash, name, scopes, actors, created_at, revoked_at FROM syncropel_tokens";

    /// <inheritdoc/>
    public async ValueTask AddAsync(AccessToken token, CancellationToken cancellationToken)
    {
        const string Text = "INSERT INTO syncropel_tokens (id, secret_hash, name, scopes, actors, created_at, revoked_at) "
            + "VALUES ($1, $2, $3, $4, $5, $6, $7)";
        await database.WriteAsync(
            (connection, cancel) => Sql.Command(
                connection,
                Text,
                Sql.Of(StoredText.Escape(token.Id)),
                Sql.Of(token.SecretHash.ToArray()),
                Sql.Of(StoredText.Escape(token.Name)),
                new NpgsqlParameter<int> { TypedValue = (int)token.Scopes },
                Sql.Of((string?[])[.. token.Actors.Select(StoredText.Escape)]),
                Sql.Of(token.CreatedAt.UtcTicks),
                new NpgsqlParameter<long?> { TypedValue = token.RevokedAt?.UtcTicks, NpgsqlDbType = NpgsqlDbType.Bigint }).RunAsync(cancel),
            cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async ValueTask<AccessToken?> FindAsync(string id, CancellationToken cancellationToken)
    {
        List<AccessToken> found = await database.ReadAsync(
            (connection, cancel) => Sql.Command(connection, $"{Columns} WHERE id = $1", Sql.Of(StoredText.Escape(id)))
                .ListAsync(Read, cancel),
            cancellationToken).ConfigureAwait(false);
        return found.Count == 0 ? null : found[0];
    }

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<AccessToken>> ListAsync(CancellationToken cancellationToken) => await database.ReadAsync(
        (connection, cancel) => Sql.Command(connection, $"{Columns} ORDER BY created_at, id").ListAsync(Read, cancel),
        cancellationToken).ConfigureAwait(false);

    /// <inheritdoc/>
    public async ValueTask<bool> RevokeAsync(string id, DateTimeOffset at, CancellationToken cancellationToken)
    {
        const string Text = "UPDATE syncropel_tokens SET revoked_at = $2 WHERE id = $1 AND revoked_at IS NULL";
        return await database.WriteAsync(
            (connection, cancel) => Sql.Command(connection, Text, Sql.Of(StoredText.Escape(id)), Sql.Of(at.UtcTicks)).RunAsync(cancel),
            cancellationToken).ConfigureAwait(false) == 1;
    }

    private static AccessToken Read(NpgsqlDataReader reader) => new()
    {
        Id = StoredText.Unescape(reader.GetString(0)),
        SecretHash = reader.GetFieldValue<byte[]>(1),
        Name = StoredText.Unescape(reader.GetString(2)),
        Scopes = (TokenScopes)reader.GetInt32(3),
        Actors = [.. reader.GetFieldValue<string[]>(4).Select(StoredText.Unescape)],
        CreatedAt = new DateTimeOffset(reader.GetInt64(5), TimeSpan.Zero),
        RevokedAt = reader.IsDBNull(6) ? null : new DateTimeOffset(reader.GetInt64(6), TimeSpan.Zero),
    };
}
