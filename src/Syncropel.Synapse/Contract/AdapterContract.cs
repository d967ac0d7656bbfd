namespace Syncropel.Synapse;

/// <summary>What can be told of the contract from an adapter alone, before it is given an IR.</summary>
internal static class AdapterContract
{
    /// <summary>How the version breaks VERSION_SEMVER. Null where it does not.</summary>
    public static ContractViolation? VersionOf(IAdapter adapter) => SemanticVersion.IsMatch(adapter.AdapterVersion)
        ? null
        : new ContractViolation(ContractRules.VersionSemver, $"the adapter's version '{adapter.AdapterVersion}' is not X.Y.Z");
}
