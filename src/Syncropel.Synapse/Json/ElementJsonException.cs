using System.Text.Json;

namespace Syncropel.Synapse.Json;

/// <summary>
/// A fault within an element of a list. The serializer, which reads the list by a converter, knows only where the list is.
/// </summary>
/// <param name="place">Where in the list: <c>[0].branch_id</c>.</param>
/// <param name="message">What was found there.</param>
/// <param name="problem">What threw first.</param>
internal sealed class ElementJsonException(string place, string message, Exception problem) : JsonException(message, problem)
{
    /// <summary>Where in the list.</summary>
    public string Place { get; } = place;

    /// <summary>A fault in an element, or in a list within it.</summary>
    public static ElementJsonException At(int index, JsonException problem)
    {
        string within = problem.Path is null or "$" ? "" : problem.Path[1..];
        string deeper = (problem as ElementJsonException)?.Place ?? "";
        return new ElementJsonException($"[{index}]{within}{deeper}", problem.Message, problem);
    }

    /// <summary>A member of an element that it cannot have. The element knows its list, and not its place in it.</summary>
    public static ElementJsonException At(int index, IRInvalidFieldException problem) => new($"[{index}]", problem.Reason, problem);
}
