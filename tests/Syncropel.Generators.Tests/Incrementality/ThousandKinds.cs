using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Syncropel.Corpus;
using Syncropel.Generators.Tests.Harness;

namespace Syncropel.Generators.Tests.Incrementality;

/// <summary>
/// A project of a thousand kinds and ten references, generated once. Edits start from there each time, as drivers are immutable. A
/// driver that tracks its steps takes thirty times as long for an edit as one that does not, so there is one of each.
/// </summary>
internal static class ThousandKinds
{
    private static readonly IReadOnlyDictionary<string, AdditionalText> Texts = KindCorpus.Kinds(1000).Concat(KindCorpus.References(10))
        .ToDictionary(static file => file.Path, static file => (AdditionalText)new MemoryText(new(file.Path, file.Text)));

    private static readonly Lazy<GeneratorDriver> Plain = new(static () => Generate(GeneratorHarness.Driver([], trackSteps: false)));

    private static readonly Lazy<GeneratorDriver> Tracked = new(static () => Generate(GeneratorHarness.Driver([])));

    /// <summary>The compilation that the drivers have seen.</summary>
    public static CSharpCompilation Compilation { get; } = TestCompilation.Create("class Program;");

    /// <summary>The driver that has generated everything, and has tracked it.</summary>
    public static GeneratorDriver Generated => Tracked.Value;

    /// <summary>The file that a kind's code is in.</summary>
    public static string SourceOf(int number) => string.Concat(
        KindCorpus.KindOf(number).Split('.').Select(static part => char.ToUpperInvariant(part[0]) + part[1..])) + ".kind.g.cs";

    /// <summary>Puts a text in the place of another in one schema, and generates again.</summary>
    public static EditOutcome Replace(int number, string old, string with)
    {
        string path = KindCorpus.FileOf(number), text = KindCorpus.TextOf(number);
        int at = text.IndexOf(old, StringComparison.Ordinal);
        Assert.True(at >= 0, $"{path} does not say {old}");
        return Edit(path, new(path, text[..at] + with + text[(at + old.Length)..]));
    }

    /// <summary>Puts a file in the place of another, and generates again.</summary>
    public static EditOutcome Edit(string path, SchemaText edited)
    {
        var text = new MemoryText(edited);
        return new EditOutcome(
            Plain.Value.GetRunResult().Results.Single(), Edit(Plain.Value, path, text), () => Edit(Tracked.Value, path, text));
    }

    private static GeneratorRunResult Edit(GeneratorDriver driver, string path, AdditionalText edited) => driver
        .ReplaceAdditionalText(Texts[path], edited)
        .RunGenerators(Compilation, TestContext.Current.CancellationToken)
        .GetRunResult().Results.Single();

    private static GeneratorDriver Generate(GeneratorDriver driver) => driver
        .AddAdditionalTexts([.. Texts.Values])
        .RunGenerators(Compilation, TestContext.Current.CancellationToken);
}
