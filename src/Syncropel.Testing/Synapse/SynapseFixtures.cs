using System.Text;
using System.Text.Json;
using Syncropel.Synapse;

namespace Syncropel.Testing.Synapse;

/// <summary>One of the standard fixtures.</summary>
/// <param name="Name">Its name, such as <c>LEGAL_EXTRACT_BASIC</c>.</param>
/// <param name="Json">Its IR as compact JSON, in the order of the specification.</param>
public sealed record SynapseFixture(string Name, string Json)
{
    /// <summary>The fixture's IR; a new one each time, so that tests do not share it.</summary>
    public CanonicalIR ToIR() => CanonicalIR.Parse(Json);

    /// <inheritdoc/>
    public override string ToString() => Name;
}

/// <summary>
/// The 20 standard fixtures of the public SYNAPSE adapter SDK (MIT): every task, domain and modality, provenance and envelopes from empty
/// to full, and a text beyond the soft limit.
/// </summary>
public static class SynapseFixtures
{
    private static readonly Lazy<ValueList<SynapseFixture>> Read = new(ReadAll);

    /// <summary>All of them, in the order of their message ids.</summary>
    public static ValueList<SynapseFixture> All => Read.Value;

    /// <summary>A fixture.</summary>
    /// <param name="name">Its name, such as <c>LEGAL_EXTRACT_BASIC</c>.</param>
    /// <exception cref="ArgumentException">There is none of this name; the message lists those that are.</exception>
    public static SynapseFixture Get(string name)
    {
        foreach (SynapseFixture fixture in All)
        {
            if (fixture.Name == name) return fixture;
        }

        string names = string.Join(", ", All.Select(static one => one.Name));
        throw new ArgumentException($"No fixture is called '{name}'; there are {names}", nameof(name));
    }

    private static ValueList<SynapseFixture> ReadAll()
    {
        using Stream stream = typeof(SynapseFixtures).Assembly.GetManifestResourceStream("fixtures20.json")!;
        using var document = JsonDocument.Parse(stream);
        return document.RootElement.EnumerateArray()
            .Select(static one => new SynapseFixture(one.GetProperty("name").GetString()!, Expand(one.GetProperty("ir"))))
            .ToValueList();
    }

    // The large text is a short one, so many times.
    private static string Expand(JsonElement ir)
    {
        string json = ir.GetRawText();
        JsonElement content = ir.GetProperty("payload").TryGetProperty("content", out JsonElement value) ? value : default;
        if (content.ValueKind != JsonValueKind.Object) return json;
        string unit = content.GetProperty("$repeat").GetString()!;
        int times = content.GetProperty("$times").GetInt32();
        string text = new StringBuilder(unit.Length * times).Insert(0, unit, times).ToString();
        return json.Replace(content.GetRawText(), $"\"{JsonEncodedText.Encode(text)}\"", StringComparison.Ordinal);
    }
}
