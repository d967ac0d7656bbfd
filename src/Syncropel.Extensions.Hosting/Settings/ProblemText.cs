namespace Syncropel.Hosting;

/// <summary>What an exception says, as far as it is the business of who writes settings.</summary>
internal static class ProblemText
{
    public static string Of(Exception problem) => problem switch
    {
        ArgumentOutOfRangeException { ActualValue: { } value } => OutOfRange(WithoutParameter(problem), value),
        ArgumentException => WithoutParameter(problem),
        _ => problem.Message,
    };

    public static string OutOfRange(string problem, object value)
    {
        // "30" is thirty days, and meant is most often something else.
        string hint = value is TimeSpan { Ticks: > 0 and var ticks } && ticks % TimeSpan.TicksPerDay == 0
            ? " Times are written hours:minutes:seconds, such as 00:00:30; a number alone is days."
            : "";
        return $"{problem} It is {value}.{hint}";
    }

    // The parameter that .NET adds is one of code that the reader has not written.
    private static string WithoutParameter(Exception problem)
    {
        int added = problem.Message.IndexOf(" (Parameter '", StringComparison.Ordinal);
        return added < 0 ? problem.Message : problem.Message[..added];
    }
}
