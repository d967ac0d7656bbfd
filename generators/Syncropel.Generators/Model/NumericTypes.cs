namespace Syncropel.Generators.Model;

/// <summary>An integer: <c>long</c>, or <c>int</c> by format int32. Bounds are within the C# type.</summary>
internal sealed record IntegerType : TypeModel
{
    /// <summary>Whether the C# type is <c>int</c>.</summary>
    public bool IsInt32 { get; init; }

    public long? Minimum { get; init; }

    public long? Maximum { get; init; }

    public long? ExclusiveMinimum { get; init; }

    public long? ExclusiveMaximum { get; init; }

    public long? MultipleOf { get; init; }
}

/// <summary>A number: <c>double</c>.</summary>
internal sealed record NumberType : TypeModel
{
    public double? Minimum { get; init; }

    public double? Maximum { get; init; }

    public double? ExclusiveMinimum { get; init; }

    public double? ExclusiveMaximum { get; init; }

    public double? MultipleOf { get; init; }
}

/// <summary>A number by format decimal: <c>decimal</c>.</summary>
internal sealed record DecimalType : TypeModel
{
    public decimal? Minimum { get; init; }

    public decimal? Maximum { get; init; }

    public decimal? ExclusiveMinimum { get; init; }

    public decimal? ExclusiveMaximum { get; init; }

    public decimal? MultipleOf { get; init; }
}
