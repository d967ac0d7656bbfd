namespace Syncropel.Cli.Commands.Records;

/// <summary>Who reads: a reader emits nothing, so that any name will do.</summary>
internal static class Reader
{
    public static Identity Identity { get; } = Identity.Static("did:syncropel:cli");

    public static ReadVerification Verification(bool isAsked) => isAsked ? ReadVerification.IdsAndSignatures : ReadVerification.None;
}
