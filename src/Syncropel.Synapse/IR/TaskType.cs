using System.Text.Json.Serialization;
using Syncropel.Synapse.Json;

namespace Syncropel.Synapse;

/// <summary>What a model is asked to do: <c>task_type</c> of the SYNAPSE IR.</summary>
[JsonConverter(typeof(LowerCaseEnumConverter<TaskType>))]
public enum TaskType
{
    /// <summary><c>classify</c>: says which of some classes a thing is.</summary>
    Classify,

    /// <summary><c>extract</c>: finds parts.</summary>
    Extract,

    /// <summary><c>generate</c>: makes something new.</summary>
    Generate,

    /// <summary><c>summarize</c>: says the same in fewer words.</summary>
    Summarize,

    /// <summary><c>embed</c>: makes a vector.</summary>
    Embed,

    /// <summary><c>rank</c>: puts in order.</summary>
    Rank,

    /// <summary><c>validate</c>: says whether a thing is as it should be.</summary>
    Validate,

    /// <summary><c>translate</c>: says the same in another language.</summary>
    Translate,

    /// <summary><c>score</c>: gives a number.</summary>
    Score,

    /// <summary><c>transcribe</c>: writes down what is said.</summary>
    Transcribe,
}
