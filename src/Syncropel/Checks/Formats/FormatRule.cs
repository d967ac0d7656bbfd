using System.Text.Json;
using Syncropel.Grammar;

namespace Syncropel.Checks.Formats;

/// <summary>A format: what it asks, and an example for messages.</summary>
internal sealed class FormatRule
{
    private readonly string _name;
    private readonly string _example;
    private readonly Func<string, bool>? _acceptsText;
    private readonly Func<JsonElement, bool>? _acceptsNumber;

    public FormatRule(TextFormat format)
    {
        _name = format.Name;
        _example = format.Example;
        _acceptsText = format.Accepts;
    }

    public FormatRule(string name, string example, Func<JsonElement, bool> acceptsNumber)
    {
        _name = name;
        _example = example;
        _acceptsNumber = acceptsNumber;
    }

    public string Name => _name;

    public bool IsOfNumbers => _acceptsNumber is not null;

    /// <exception cref="ArgumentException">No such format is checked.</exception>
    public static FormatRule Of(string name) => FormatRules.Find(name)
        ?? throw new ArgumentException($"The format \"{name}\" is not checked; leave it out.", nameof(name));

    /// <summary>Whether a value has the format; a value that the format does not speak of passes.</summary>
    public bool Accepts(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => _acceptsText?.Invoke(value.GetString()!) ?? true,
        JsonValueKind.Number => _acceptsNumber?.Invoke(value) ?? true,
        _ => true,
    };

    /// <inheritdoc cref="Accepts(JsonElement)"/>
    public bool Accepts(string text) => _acceptsText?.Invoke(text) ?? true;

    /// <summary>The message for a value that has not the format.</summary>
    public string Explain(string shown) => $"{shown} has not the format {_name}, as {_example} has";
}
