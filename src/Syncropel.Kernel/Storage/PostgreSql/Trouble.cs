using Npgsql;

namespace Syncropel.Kernel.Storage.PostgreSql;

/// <summary>What went wrong, as far as it decides what is done about it.</summary>
internal static class Trouble
{
    /// <summary>Whether what was asked took longer than it may, by this side's clock or by the database's.</summary>
    public static bool IsTooSlow(Exception exception) =>
        exception is NpgsqlException { InnerException: TimeoutException }
            or PostgresException { SqlState: PostgresErrorCodes.QueryCanceled };

    /// <summary>Whether the database could not be reached, or takes nothing now.</summary>
    public static bool IsUnavailable(Exception exception) => exception switch
    {
        // Connections (08), resources (53), an operator's intervention (57), and a server that only reads, as one does that is no primary.
        PostgresException said => said.SqlState[..2] is "08" or "53" or "57" || said.SqlState == PostgresErrorCodes.ReadOnlySqlTransaction,
        NpgsqlException => true,
        StoreUnavailableException said => !said.IsTooSlow,
        _ => false,
    };

    /// <summary>Whether a transaction that ended so may end otherwise when it is tried again.</summary>
    public static bool IsWorthAnother(Exception exception) =>
        IsUnavailable(exception)
        || (exception is PostgresException said
            && (said.SqlState.StartsWith("40", StringComparison.Ordinal) || said.SqlState == PostgresErrorCodes.UniqueViolation));

    /// <summary>Whether a value that is kept is too large for what was asked.</summary>
    public static bool IsOfValues(PostgresException problem) =>
        problem.SqlState is PostgresErrorCodes.ProgramLimitExceeded or PostgresErrorCodes.NumericValueOutOfRange;

    /// <summary>Whether somebody else was making the same table or index at the same moment.</summary>
    public static bool IsRaceToCreate(Exception exception) => exception is PostgresException
    {
        SqlState: PostgresErrorCodes.UniqueViolation or PostgresErrorCodes.DuplicateTable or PostgresErrorCodes.DuplicateObject
            or PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.InternalError,
    };
}
