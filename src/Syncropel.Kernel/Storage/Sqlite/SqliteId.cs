namespace Syncropel.Kernel.Storage.Sqlite;

/// <summary>Ids as SQLite keeps them: as bytes, whose order is that of their texts.</summary>
internal static class SqliteId
{
    public static byte[] BytesOf(RecordId id)
    {
        byte[] bytes = new byte[RecordId.ByteLength];
        id.CopyTo(bytes);
        return bytes;
    }
}
