namespace Syncropel;

/// <summary>What happens to a record whose body does not fit the type that was asked for. None is dropped in silence.</summary>
public enum MisfitPolicy
{
    /// <summary>It comes as any other, with its <see cref="OpenedRecord.BodyError"/>.</summary>
    Yield,

    /// <summary>The enumeration ends with its <see cref="RecordBodyException"/>, which names the record.</summary>
    Throw,
}
