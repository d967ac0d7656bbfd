using Microsoft.Data.Sqlite;

namespace Syncropel.Kernel.Tests.Support;

/// <summary>Does to a store's file what no store does.</summary>
internal static class Raw
{
    public static void Execute(string path, string sql, params object[] values)
    {
        using SqliteConnection connection = Open(path);
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        for (int i = 0; i < values.Length; i++) command.Parameters.AddWithValue($"@{i}", values[i]);
        command.ExecuteNonQuery();
    }

    /// <summary>Keeps everybody else from writing until it is disposed of.</summary>
    public static IDisposable HoldForWriting(string path)
    {
        SqliteConnection connection = Open(path);
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = "BEGIN IMMEDIATE";
        command.ExecuteNonQuery();
        return connection;
    }

    /// <summary>Overwrites bytes of a file.</summary>
    public static void Write(string path, long at, params ReadOnlySpan<byte> bytes)
    {
        using FileStream file = File.OpenWrite(path);
        file.Position = at;
        file.Write(bytes);
    }

    /// <summary>What is in the file, and in its log where there is one.</summary>
    public static byte[][] Bytes(string path) =>
        [.. ((string[])[path, path + "-wal"]).Where(File.Exists).Select(File.ReadAllBytes)];

    /// <summary>Overwrites the first page of a table or an index.</summary>
    public static void SpoilRoot(string path, string name)
    {
        const int PageSize = 4096;
        using SqliteConnection connection = Open(path);
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = "SELECT rootpage FROM sqlite_schema WHERE name = @name";
        command.Parameters.AddWithValue("@name", name);
        long page = (long)command.ExecuteScalar()!;
        byte[] bytes = new byte[PageSize];
        Array.Fill(bytes, (byte)0xA5);
        Write(path, (page - 1) * PageSize, bytes);
    }

    private static SqliteConnection Open(string path)
    {
        SQLitePCL.Batteries_V2.Init();
        var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        return connection;
    }
}
