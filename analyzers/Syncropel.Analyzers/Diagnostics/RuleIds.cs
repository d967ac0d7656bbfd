namespace Syncropel.Analyzers.Diagnostics;

/// <summary>The ids of the rules for code that uses the SDK, and for adapters. An id is never used again for something else.</summary>
internal static class RuleIds
{
    public const string KindUngrammatical = "SYN1001";
    public const string KindUnknown = "SYN1002";
    public const string TypedEmitExists = "SYN1003";
    public const string EmitResultIgnored = "SYN1004";
    public const string ReferenceImpossible = "SYN1005";
    public const string DidMalformed = "SYN1006";
    public const string BodyNamesKind = "SYN1007";
    public const string ClientPerCall = "SYN1008";
    public const string EmitBlocksAsync = "SYN1009";
    public const string ReservedKindByHand = "SYN1010";
    public const string ReferencesMissing = "SYN1011";
    public const string ConstantRefused = "SYN1012";

    public const string IRNotFromClone = "SYN2001";
    public const string EntryNotAppendedOnce = "SYN2002";
    public const string EntryMadeByHand = "SYN2003";
    public const string OriginalChanged = "SYN2004";
    public const string OriginalReturned = "SYN2005";
    public const string HeaderReplaced = "SYN2006";
    public const string EntriesTouched = "SYN2007";
    public const string AdapterImpure = "SYN2008";
    public const string IngressMayFail = "SYN2009";
    public const string IdentityMalformed = "SYN2010";
    public const string EntryRefused = "SYN2011";
    public const string EntrySaysNothing = "SYN2012";
    public const string ContentOverwritten = "SYN2013";
    public const string AdapterHasState = "SYN2014";
}
