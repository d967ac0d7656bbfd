namespace Syncropel.Delivery;

/// <summary>Tells what is wrong with a record, which no second attempt mends, from what is wrong on the way, which one may.</summary>
internal static class Verdicts
{
    private const string NamespaceRejected = "NAMESPACE_REJECTED";

    public static DeliveryVerdict Of(EmitError? error) => error switch
    {
        null => new(DeliveryOutcome.Delivered, null),
        _ when IsFault(error) => new(DeliveryOutcome.Refused, error),
        _ => new(DeliveryOutcome.Later, error),
    };

    // Whatever speaks of the key, the address or the kernel's state is not the record's fault: a new key, or a right address, lets the
    // record through.
    private static bool IsFault(EmitError error) => error switch
    {
        { Code: EmitErrorCode.IdMismatch } => true,
        { Status: 403 } => error.Code == NamespaceRejected,
        { Status: 400 or 409 or 413 or 422 } => true,
        _ => false,
    };
}
