using Microsoft.CodeAnalysis.Text;

namespace Syncropel.Generators.Json;

/// <summary>
/// Collects what is wrong with a text, so that one mistake gives one message: what else goes wrong on the same line is taken for
/// a consequence, and so is everything after the parser has given up.
/// </summary>
internal sealed class JsonErrors(string source)
{
    private readonly List<JsonError> _all = [];
    private bool _stopped;

    public IReadOnlyList<JsonError> All => _all;

    public void Add(TextSpan span, string message)
    {
        if (!_stopped && !IsOnLastLine(span)) _all.Add(new JsonError(span, message));
    }

    /// <summary>Takes no more.</summary>
    public void Stop() => _stopped = true;

    private bool IsOnLastLine(TextSpan span)
    {
        if (_all.Count == 0) return false;
        TextSpan last = _all[_all.Count - 1].Span;
        int start = Math.Min(last.End, span.Start);
        int end = Math.Max(last.End, span.Start);
        return source.IndexOf('\n', start, end - start) < 0;
    }
}
