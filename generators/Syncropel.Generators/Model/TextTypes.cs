namespace Syncropel.Generators.Model;

/// <summary>A string, with what its schema asks of it.</summary>
internal sealed record StringType : TypeModel
{
    public int? MinLength { get; init; }

    public int? MaxLength { get; init; }

    public PatternModel? Pattern { get; init; }

    /// <summary>A format that is checked and has no type of its own, as the schema names it: <c>email</c>. Null for none.</summary>
    public string? Format { get; init; }
}

/// <summary>A pattern as the schema has it (ECMA-262) and as .NET understands it.</summary>
internal sealed record PatternModel(string Source, string DotNet);

/// <summary>A string whose format has a type of its own.</summary>
internal sealed record FormattedType(StringFormat Format) : TypeModel;

/// <summary>The formats with a type of their own.</summary>
internal enum StringFormat
{
    /// <summary><c>date-time</c>: <c>DateTimeOffset</c>.</summary>
    DateTime,

    /// <summary><c>date</c>: <c>DateOnly</c>.</summary>
    Date,

    /// <summary><c>time</c>, which has an offset: <c>Syncropel.OffsetTime</c>.</summary>
    Time,

    /// <summary><c>time-local</c>, which has none: <c>TimeOnly</c>.</summary>
    LocalTime,

    /// <summary><c>uuid</c>: <c>Guid</c>.</summary>
    Uuid,

    /// <summary><c>uri</c>: <c>Uri</c>.</summary>
    Uri,
}
