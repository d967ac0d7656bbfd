namespace Syncropel.Kernel.Http;

/// <summary>How long a request's body may be.</summary>
/// <param name="MaxBytes">The longest, in bytes as it is received.</param>
/// <param name="TooLarge">Makes the refusal of a longer one, of which it is said in words how many bytes it has.</param>
internal sealed record BodyRule(int MaxBytes, Func<string, RefusalException> TooLarge);
