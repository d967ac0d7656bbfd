namespace Syncropel.Checks;

/// <summary>Which side of a number a bound is on, and whether the bound itself is allowed.</summary>
internal enum Bound
{
    Minimum,
    Maximum,
    ExclusiveMinimum,
    ExclusiveMaximum,
}
