namespace MusicLibrary.Tests.Support;

/// <summary>Output that somebody waits for a line of, by its beginning.</summary>
internal sealed class WatchedOutput(string beginning) : StringWriter
{
    private readonly TaskCompletionSource<string> _line = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task<string> Line => _line.Task;

    public override void WriteLine(string? value)
    {
        base.WriteLine(value);
        if (value is not null && value.StartsWith(beginning, StringComparison.Ordinal)) _line.TrySetResult(value);
    }
}
