using System.Text.Json;

namespace Syncropel.Synapse.Json;

/// <summary>
/// A fault within an element of a list. The serializer, which reads the list by a converter, knows only where the list is.
/// </summary>
/// <param name="place">Where in the list: <c>[0].branch_id</c>.</param>
/// <param name="problem">What was found there.</param>
internal sealed class ElementJsonException(string place, JsonException problem) : JsonException(problem.Message, problem)
{
    /// <summary>Where in the list.</summary>
    public string Place { get; } = place;

    /// <summary>A fault in an element, or in a list within it.</summary>
    public static ElementJsonException At(int index, JsonException problem)
    {
        string within = problem.Path is null or "$" ? "" : problem.Path[1..];
        string deeper = (problem as ElementJsonException)?.Place ?? "";
        return new ElementJsonException($"[{index}]{within}{deeper}", problem);
    }
}
