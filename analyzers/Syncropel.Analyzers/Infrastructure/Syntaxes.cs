namespace Syncropel.Analyzers.Infrastructure;

/// <summary>The names by which <c>[StringSyntax]</c> marks what the SDK's strings are; those of <c>SyncropelSyntax</c>.</summary>
internal static class Syntaxes
{
    public const string Kind = "syncropel-kind";
    public const string Did = "syncropel-did";
    public const string ReferenceKind = "syncropel-ref-kind";
}
