namespace Syncropel.Delivery;

/// <summary>What became of an attempt to deliver a record.</summary>
public enum DeliveryOutcome
{
    /// <summary>It could not be delivered, through no fault of the record's. It is to be tried again.</summary>
    Later,

    /// <summary>The kernel refuses the record itself; the same bytes would be refused again.</summary>
    Refused,

    /// <summary>The kernel has it.</summary>
    Delivered,
}
