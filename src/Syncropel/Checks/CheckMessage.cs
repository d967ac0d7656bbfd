using System.Globalization;
using System.Runtime.CompilerServices;

namespace Syncropel.Checks;

/// <summary>A message that is put together only where the run wants to hear it.</summary>
[InterpolatedStringHandler]
internal ref struct CheckMessage
{
    private DefaultInterpolatedStringHandler _text;

    public CheckMessage(int literalLength, int formattedCount, CheckRun run, out bool wanted)
    {
        wanted = run.Reports;
        _text = wanted ? new(literalLength, formattedCount, CultureInfo.InvariantCulture) : default;
    }

    public void AppendLiteral(string text) => _text.AppendLiteral(text);

    public void AppendFormatted<T>(T value) => _text.AppendFormatted(value);

    public string ToText() => _text.ToStringAndClear();
}
