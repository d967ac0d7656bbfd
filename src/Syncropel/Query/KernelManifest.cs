using System.Text.Json;
using Syncropel.Json;

namespace Syncropel;

/// <summary>What a kernel is and can do, as it says at <c>/.well-known/syncropel</c>; empty where it did not answer. Immutable.</summary>
public sealed class KernelManifest
{
    private readonly JsonElement _capabilities;
    private readonly JsonElement _limits;

    internal KernelManifest(JsonMembers members)
    {
        Members = members;
        Version = TextOf("version");
        Name = TextOf("name");
        members.TryGetValue("capabilities", out _capabilities);
        members.TryGetValue("limits", out _limits);
    }

    /// <summary>The manifest of a kernel that did not answer.</summary>
    public static KernelManifest Empty { get; } = new(JsonMembers.Empty);

    /// <summary>What the kernel calls itself; null where it does not say.</summary>
    public string? Name { get; }

    /// <summary>The kernel's version; null where it does not say.</summary>
    public string? Version { get; }

    /// <summary>Everything that the kernel says.</summary>
    public JsonMembers Members { get; }

    /// <summary>Whether the kernel offers something. What it does not name, it does not offer.</summary>
    /// <param name="capability">The capability, such as <c>batch</c> or <c>subscribe</c>.</param>
    public bool Offers(string capability) =>
        _capabilities.ValueKind == JsonValueKind.Object
        && _capabilities.TryGetProperty(capability, out JsonElement offered)
        && offered.ValueKind == JsonValueKind.True;

    /// <summary>A limit of the kernel's; null where it does not name one, or none from 1 on.</summary>
    /// <param name="limit">The limit, such as <c>batch_records</c>.</param>
    public long? Limit(string limit) =>
        _limits.ValueKind == JsonValueKind.Object
        && _limits.TryGetProperty(limit, out JsonElement value)
        && value.ValueKind == JsonValueKind.Number
        && value.TryGetInt64(out long most)
        && most > 0
            ? most
            : null;

    /// <summary>The manifest as JSON.</summary>
    public override string ToString() => Members.ToString();

    private string? TextOf(string name) =>
        Members.TryGetValue(name, out JsonElement text) && text.ValueKind == JsonValueKind.String ? text.GetString() : null;
}
