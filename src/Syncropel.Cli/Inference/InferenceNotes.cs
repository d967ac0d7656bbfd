using Syncropel.Checks;
using Syncropel.Json;

namespace Syncropel.Cli.Inference;

/// <summary>Where samples have said too little for a schema that says much.</summary>
internal static class InferenceNotes
{
    public static IEnumerable<string> Of(Observed observed, string path = "$")
    {
        if (Note(observed) is { } said) yield return $"{path} {said}";
        foreach ((string name, Observed member) in observed.Members)
        {
            foreach (string note in Of(member, path + JsonPath.Member(name))) yield return note;
        }

        if (observed.Items is not { } items) yield break;
        foreach (string note in Of(items, path + "[*]")) yield return note;
    }

    private static string? Note(Observed observed)
    {
        if (observed.IsCut) return $"nests deeper than {Observed.MostDepth} levels, which no schema describes; anything is accepted there.";
        if (observed.Types == JsonTypes.Null) return "is null in every sample, so anything is accepted there; say what it may be.";
        bool hasOnlyEmpty = (observed.Types & JsonTypes.Array) != 0 && observed.Items is null;
        return hasOnlyEmpty ? "is empty in every sample, so it may hold anything; say what its 'items' are." : null;
    }
}
