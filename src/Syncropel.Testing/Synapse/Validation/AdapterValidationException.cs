namespace Syncropel.Testing.Synapse;

/// <summary>An adapter breaks a MUST rule of the contract. The message is the result's summary.</summary>
public sealed class AdapterValidationException : Exception
{
    /// <summary>An adapter that breaks the contract.</summary>
    /// <param name="result">What was found.</param>
    public AdapterValidationException(AdapterValidationResult result)
        : base(result?.Summary) => Result = result ?? throw new ArgumentNullException(nameof(result));

    /// <summary>What was found, with all errors and warnings.</summary>
    public AdapterValidationResult Result { get; }
}
