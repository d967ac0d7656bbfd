namespace Syncropel.Kernel.Tokens;

/// <summary>A token that was just made.</summary>
/// <param name="Token">What the kernel keeps of it.</param>
/// <param name="Text">The token itself, which nobody can be told a second time.</param>
internal sealed record IssuedToken(AccessToken Token, string Text)
{
    // What is logged by accident is no secret.
    public override string ToString() => Token.Id;
}
