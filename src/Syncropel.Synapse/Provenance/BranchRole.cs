using System.Text.Json.Serialization;
using Syncropel.Synapse.Json;

namespace Syncropel.Synapse;

/// <summary>What part an entry has where a pipeline goes several ways at once: <c>branch_role</c> of the SYNAPSE IR.</summary>
[JsonConverter(typeof(LowerCaseEnumConverter<BranchRole>))]
public enum BranchRole
{
    /// <summary><c>source</c>: the ways part behind it.</summary>
    Source,

    /// <summary><c>branch</c>: it is on one of the ways.</summary>
    Branch,

    /// <summary><c>merge</c>: the ways meet in it.</summary>
    Merge,
}
