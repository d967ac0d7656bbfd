using System.Text;

namespace Syncropel.Cli.Tests.Support;

/// <summary>Text that somebody waits for the first line of.</summary>
internal sealed class WatchedText : TextWriter
{
    private readonly TaskCompletionSource<string> _first = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly StringBuilder _text = new();

    public override Encoding Encoding => Encoding.UTF8;

    public Task<string> FirstLine => _first.Task;

    public override void Write(char value)
    {
        lock (_text) _text.Append(value);
    }

    public override void WriteLine(string? value)
    {
        lock (_text) _text.AppendLine(value);
        _first.TrySetResult(value ?? "");
    }

    public override Task WriteLineAsync(string? value)
    {
        WriteLine(value);
        return Task.CompletedTask;
    }

    public override string ToString()
    {
        lock (_text) return _text.ToString();
    }
}
