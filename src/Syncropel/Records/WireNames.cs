namespace Syncropel.Records;

/// <summary>The protocol's spelling of acts and data types.</summary>
internal static class WireNames
{
    private static readonly string[] Acts = ["INTEND", "DO", "KNOW", "LEARN", "GET", "PUT", "CALL", "MAP"];

    private static readonly string[] DataTypes = ["SCALAR", "FORMULA", "DISTRIBUTION", "REFERENCE", "MORPHISM", "VOID"];

    private static readonly byte[][] QuotedActs = Quote(Acts);

    private static readonly byte[][] QuotedDataTypes = Quote(DataTypes);

    /// <exception cref="ArgumentOutOfRangeException">The value is none of the eight.</exception>
    public static string Of(Act act) => NameOf(Acts, (int)act, nameof(act), Acts);

    /// <exception cref="ArgumentOutOfRangeException">The value is none of the six.</exception>
    public static string Of(DataType dataType) => NameOf(DataTypes, (int)dataType, nameof(dataType), DataTypes);

    /// <summary>The act as a JSON string.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is none of the eight.</exception>
    public static ReadOnlySpan<byte> Json(Act act) => NameOf(QuotedActs, (int)act, nameof(act), Acts);

    /// <summary>The data type as a JSON string.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is none of the six.</exception>
    public static ReadOnlySpan<byte> Json(DataType dataType) => NameOf(QuotedDataTypes, (int)dataType, nameof(dataType), DataTypes);

    public static bool TryParseAct(string name, out Act act)
    {
        int index = Array.IndexOf(Acts, name);
        act = (Act)Math.Max(index, 0);
        return index >= 0;
    }

    public static bool TryParseDataType(string name, out DataType dataType)
    {
        int index = Array.IndexOf(DataTypes, name);
        dataType = (DataType)Math.Max(index, 0);
        return index >= 0;
    }

    private static byte[][] Quote(string[] names) =>
        Array.ConvertAll(names, static name => System.Text.Encoding.ASCII.GetBytes($"\"{name}\""));

    private static T NameOf<T>(T[] spellings, int index, string parameter, string[] names) =>
        (uint)index < (uint)spellings.Length
            ? spellings[index]
            : throw new ArgumentOutOfRangeException(parameter, index, $"it is none of {string.Join(", ", names)}");
}
