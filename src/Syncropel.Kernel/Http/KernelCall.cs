namespace Syncropel.Kernel.Http;

/// <summary>One of the kernel's calls.</summary>
/// <param name="Name">What it is called where it is measured.</param>
/// <param name="AnswerAsync">Answers it.</param>
internal sealed record KernelCall(string Name, Func<CallInput, CancellationToken, ValueTask<KernelResponse>> AnswerAsync)
{
    /// <summary>What the bearer of a token must be allowed to do; nothing where any token will do.</summary>
    public TokenScopes Scope { get; init; } = TokenScopes.Read;

    /// <summary>The rule for its body; null where there is none, and one that is sent is not read.</summary>
    public BodyRule? Body { get; init; }
}
