using Syncropel.Generators.Infrastructure;
using Syncropel.Generators.Json;
using Syncropel.Generators.Model;
using Syncropel.Generators.Reading;

namespace Syncropel.Generators.Typing;

/// <summary>Makes enums of strings.</summary>
internal static class Enums
{
    /// <summary>Whether the values are all that is asked.</summary>
    public static bool IsExact(View view) => view.IsExact && view.Choices.Count == 0
        && view.Parts.All(static part => part.Strings is { MinLength: null, MaxLength: null, Pattern: null, Format: null });

    public static EnumType Build(View view, TypeSlot slot)
    {
        view.IsExact = IsExact(view);
        var names = new HashSet<string>(StringComparer.Ordinal);
        var values = new List<EnumValue>();
        foreach (JsonStringNode text in view.Values!.OfType<JsonStringNode>())
        {
            string name = CSharpNames.Unique(text.Value, CSharpNames.Pascal(text.Value), names.Contains);
            names.Add(name);
            values.Add(new EnumValue(text.Value, name));
        }

        return new EnumType(slot.Take(), EquatableArray<EnumValue>.From(values));
    }
}
