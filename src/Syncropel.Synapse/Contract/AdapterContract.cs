namespace Syncropel.Synapse;

/// <summary>What can be told of the contract from an adapter alone, before it is given an IR.</summary>
internal static class AdapterContract
{
    /// <summary>How the version breaks VERSION_SEMVER. Null where it does not.</summary>
    public static ContractViolation? VersionOf(IAdapter adapter)
    {
        try
        {
            string version = adapter.AdapterVersion;
            return SemanticVersion.IsMatch(version)
                ? null
                : new ContractViolation(ContractRules.VersionSemver, $"the adapter's version '{version}' is not X.Y.Z");
        }
        catch (Exception thrown)
        {
            return new ContractViolation(ContractRules.VersionSemver, $"the adapter's version {Threw(thrown)}");
        }
    }

    /// <summary>How the model breaks MODEL_ID_MATCH, whatever the entry's is. Null where it does not.</summary>
    public static ContractViolation? ModelOf(IAdapter adapter)
    {
        try
        {
            return string.IsNullOrEmpty(adapter.ModelId)
                ? new ContractViolation(ContractRules.ModelIdMatch, "the adapter's model is empty; name it as the registry does")
                : null;
        }
        catch (Exception thrown)
        {
            return new ContractViolation(ContractRules.ModelIdMatch, $"the adapter's model {Threw(thrown)}");
        }
    }

    /// <summary>The model's name for people; the adapter's type where it has none.</summary>
    public static string NameOf(IAdapter adapter) => ModelOf(adapter) is null ? adapter.ModelId : adapter.GetType().Name;

    private static string Threw(Exception thrown) => $"threw {thrown.GetType().Name}: {thrown.Message}";
}
