namespace Syncropel.Query;

/// <summary>What a value is to an order, least first. Every value is of one of these.</summary>
internal enum JsonClass
{
    Missing,
    Null,
    False,
    True,
    Number,
    String,

    /// <summary>An array or an object: no filter can say what comes after one.</summary>
    Nested,
}
