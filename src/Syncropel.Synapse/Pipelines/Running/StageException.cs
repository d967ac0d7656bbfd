namespace Syncropel.Synapse;

/// <summary>A stage fails. Never leaves the pipeline.</summary>
internal sealed class StageException(string error, string detail, Exception? innerException = null) : Exception(detail, innerException)
{
    public StageException(string error, Exception problem)
        : this(error, $"{problem.GetType().FullName}: {problem.Message}", problem)
    {
    }

    public string Error { get; } = error;

    /// <summary>The failure as a result tells it. Models say what they like; JSON cannot say all of it.</summary>
    public FailedStage ToFailedStage(string modelId, int stageIndex) => new()
    {
        ModelId = modelId,
        Error = Error,
        Detail = string.Concat(Message.EnumerateRunes().Select(static rune => rune.Value == 0 ? "\uFFFD" : rune.ToString())),
        StageIndex = stageIndex,
    };
}
