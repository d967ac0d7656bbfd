namespace Syncropel.Generators.Diagnostics;

/// <summary>The ids of the rules for schema files. An id is never used again for something else.</summary>
internal static class RuleIds
{
    public const string NotJson = "SYN0001";
    public const string KindInvalid = "SYN0002";
    public const string FileNameDisagrees = "SYN0003";
    public const string DuplicateName = "SYN0004";
    public const string WrongShape = "SYN0005";
    public const string NotUnderstood = "SYN0006";
    public const string UnresolvedReference = "SYN0007";
    public const string MemberNamesClash = "SYN0008";
    public const string RequiredUndeclared = "SYN0009";
    public const string ValueRefusedByType = "SYN0010";
    public const string TemplateDisagrees = "SYN0011";
    public const string CheckedAsJson = "SYN0012";
    public const string ForeignDispute = "SYN0013";
    public const string VersionLoses = "SYN0014";
}
