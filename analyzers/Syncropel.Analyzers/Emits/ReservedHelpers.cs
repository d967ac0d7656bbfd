namespace Syncropel.Analyzers.Emits;

/// <summary>What the SDK offers for a reserved kind.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Method">The helper.</param>
/// <param name="Body">The type of its body.</param>
/// <param name="IsOpen">Whether the helper also takes references and members of the caller's own.</param>
internal sealed record ReservedHelper(string Kind, string Method, string Body, bool IsOpen = false);

/// <summary>The helpers of <c>ReservedKindExtensions</c>.</summary>
internal static class ReservedHelpers
{
    private static readonly ReservedHelper[] All =
    [
        new("core.intent", "IntendAsync", "CoreIntent", IsOpen: true),
        new("core.fulfillment", "FulfillAsync", "CoreFulfillment", IsOpen: true),
        new("core.correction", "EmitCorrectionAsync", "CoreCorrection"),
        new("core.erasure", "EmitErasureAsync", "CoreErasure"),
        new("core.alias", "EmitAliasAsync", "CoreAlias"),
        new("core.scope_transfer", "EmitScopeTransferAsync", "CoreScopeTransfer"),
        new("core.scope_claim", "EmitScopeClaimAsync", "CoreScopeClaim"),
    ];

    /// <summary>The kinds that have a helper.</summary>
    public static IReadOnlyCollection<string> Kinds { get; } = Array.ConvertAll(All, static helper => helper.Kind);

    /// <summary>The helper of a kind. Null where there is none.</summary>
    public static ReservedHelper? OfKind(string kind)
    {
        foreach (ReservedHelper helper in All)
        {
            if (helper.Kind == kind) return helper;
        }

        return null;
    }
}
