namespace Syncropel.Synapse;

/// <summary>Makes one payload of those of several branches.</summary>
/// <param name="source">The IR at which the branches parted.</param>
/// <param name="branches">The IRs that they gave, in the order of the branches. All are copies that the merge may change.</param>
/// <returns>The payload of the merged IR. What it throws makes the fan-out fail by <see cref="PipelineErrors.MergeFailed"/>.</returns>
public delegate Payload PayloadMerge(CanonicalIR source, IReadOnlyList<CanonicalIR> branches);
