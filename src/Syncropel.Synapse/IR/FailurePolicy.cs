using System.Text.Json.Serialization;
using Syncropel.Synapse.Json;

namespace Syncropel.Synapse;

/// <summary>What a pipeline does when a stage fails: <c>failure_policy</c> of the SYNAPSE IR.</summary>
[JsonConverter(typeof(LowerCaseEnumConverter<FailurePolicy>))]
public enum FailurePolicy
{
    /// <summary><c>abort</c>: the pipeline fails. The default.</summary>
    Abort,

    /// <summary><c>partial</c>: the pipeline gives what it has, and says which stages failed.</summary>
    Partial,

    /// <summary><c>fallback</c>: the pipeline tries what stands in for the stage, and fails where nothing does.</summary>
    Fallback,
}
