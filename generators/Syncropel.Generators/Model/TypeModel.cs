namespace Syncropel.Generators.Model;

/// <summary>
/// The C# type of a value, with the constraints that go with it. <see cref="TypeModel"/>s are values, and hold no positions.
/// </summary>
internal abstract record TypeModel
{
    /// <summary>Whether the value may be <c>null</c>.</summary>
    public bool IsNullable { get; init; }

    /// <summary>
    /// The name of the check in <see cref="KindModel.Checks"/> that the value's JSON must pass, where the schema says more than the
    /// C# type and its own constraints do. Null where they say it all.
    /// </summary>
    public string? Check { get; init; }
}
