using Microsoft.CodeAnalysis;
using Syncropel.Generators.Tests.Harness;

namespace Syncropel.Generators.Tests.Incrementality;

/// <summary>Edits of the files that a driver knows, as an editor makes them.</summary>
internal static class DriverEdits
{
    /// <summary>As many files as before are edited in their places, a renamed one too; else files come and go.</summary>
    public static GeneratorDriver ReplaceAdditionalTexts(
        this GeneratorDriver driver, SchemaText[] before, SchemaText[] after, IReadOnlyDictionary<SchemaText, AdditionalText> texts)
    {
        if (before.Length != after.Length)
        {
            return driver.RemoveAdditionalTexts([.. before.Except(after).Select(schema => texts[schema])])
                .AddAdditionalTexts([.. after.Except(before).Select(schema => texts[schema])]);
        }

        foreach ((SchemaText old, SchemaText edited) in before.Zip(after))
        {
            if (old != edited) driver = driver.ReplaceAdditionalText(texts[old], texts[edited]);
        }

        return driver;
    }
}
