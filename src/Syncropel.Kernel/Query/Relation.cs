namespace Syncropel.Kernel.Query;

/// <summary>How a value stands to a bound.</summary>
internal enum Relation
{
    Greater,
    GreaterOrEqual,
    Less,
    LessOrEqual,
}
