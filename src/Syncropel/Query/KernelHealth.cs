using System.Text.Json;
using Syncropel.Json;

namespace Syncropel;

/// <summary>What a kernel says of itself; empty where it did not answer. Immutable.</summary>
public sealed class KernelHealth
{
    internal KernelHealth(JsonMembers members)
    {
        Members = members;
        Status = members.TryGetValue("status", out JsonElement status) && status.ValueKind == JsonValueKind.String
            ? status.GetString()
            : null;
    }

    /// <summary>The report of a kernel that did not answer.</summary>
    public static KernelHealth Empty { get; } = new(JsonMembers.Empty);

    /// <summary>Whether the kernel answered that its status is <c>ok</c>.</summary>
    public bool IsHealthy => Status == "ok";

    /// <summary>The kernel's word for its status; null where it gave none.</summary>
    public string? Status { get; }

    /// <summary>Everything that the kernel answered.</summary>
    public JsonMembers Members { get; }

    /// <summary>The answer as JSON.</summary>
    public override string ToString() => Members.ToString();
}
