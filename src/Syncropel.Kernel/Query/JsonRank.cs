namespace Syncropel.Kernel.Query;

/// <summary>The types of JSON values in the order in which they are sorted.</summary>
internal enum JsonRank : byte
{
    /// <summary>There is no value.</summary>
    Missing,
    Null,
    False,
    True,
    Number,
    String,
    Array,
    Object,
}
