namespace Syncropel.Records;

/// <summary>The protocol's spelling of acts and data types.</summary>
internal static class WireNames
{
    private static readonly string[] Acts = ["INTEND", "DO", "KNOW", "LEARN", "GET", "PUT", "CALL", "MAP"];

    private static readonly string[] DataTypes = ["SCALAR", "FORMULA", "DISTRIBUTION", "REFERENCE", "MORPHISM", "VOID"];

    /// <exception cref="ArgumentOutOfRangeException">The value is none of the eight.</exception>
    public static string Of(Act act) => NameOf(Acts, (int)act, nameof(act));

    /// <exception cref="ArgumentOutOfRangeException">The value is none of the six.</exception>
    public static string Of(DataType dataType) => NameOf(DataTypes, (int)dataType, nameof(dataType));

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

    private static string NameOf(string[] names, int index, string parameter) =>
        (uint)index < (uint)names.Length
            ? names[index]
            : throw new ArgumentOutOfRangeException(parameter, index, $"it is none of {string.Join(", ", names)}");
}
