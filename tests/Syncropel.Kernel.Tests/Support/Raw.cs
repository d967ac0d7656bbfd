using Microsoft.Data.Sqlite;

namespace Syncropel.Kernel.Tests.Support;

/// <summary>Does to a store's file what no store does.</summary>
internal static class Raw
{
    public static void Execute(string path, string sql, params object[] values)
    {
        SQLitePCL.Batteries_V2.Init();
        using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        for (int i = 0; i < values.Length; i++) command.Parameters.AddWithValue($"@{i}", values[i]);
        command.ExecuteNonQuery();
    }

    /// <summary>Overwrites bytes of a file.</summary>
    public static void Write(string path, long at, params ReadOnlySpan<byte> bytes)
    {
        using FileStream file = File.OpenWrite(path);
        file.Position = at;
        file.Write(bytes);
    }
}
