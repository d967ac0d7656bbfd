namespace Syncropel.Kernel.Query;

/// <summary>Makes the refusals of queries.</summary>
internal static class QueryFault
{
    /// <param name="at">Where in the query document, as a JSON path, or the parameter's name.</param>
    /// <param name="problem">What is wrong there, and what would be right.</param>
    public static RefusalException Invalid(string at, string problem) =>
        new(new(RefusalCode.InvalidQuery, $"{at} {problem}.") { Path = at });
}
