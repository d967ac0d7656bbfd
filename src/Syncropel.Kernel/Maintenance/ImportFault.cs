using System.Globalization;

namespace Syncropel.Kernel.Maintenance;

/// <summary>Why a line was not taken.</summary>
/// <param name="Line">The line, counted from 1.</param>
/// <param name="Problem">What is wrong with it.</param>
internal sealed record ImportFault(long Line, string Problem)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"line {Line}: {Problem}");
}
