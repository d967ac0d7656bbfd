namespace Syncropel.TestServer;

/// <summary>
/// Plans that say which request has which fault: functions of <see cref="RequestInfo"/> that give null for none. Any other function
/// will do as well: a server asks for one request after the other.
/// </summary>
public static class FaultPlan
{
    /// <summary>No faults.</summary>
    public static Func<RequestInfo, Fault?> None { get; } = static _ => null;

    /// <summary>Faults at random. The request of one number has the same fault in every run with the same seed.</summary>
    /// <param name="seed">The seed.</param>
    /// <param name="rates">The faults, and the part of all requests that has each: together from 0 to 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">A rate is negative, or they are more than 1 together.</exception>
    public static Func<RequestInfo, Fault?> Random(int seed, params (Fault Fault, double Rate)[] rates)
    {
        ArgumentNullException.ThrowIfNull(rates);
        (Fault Fault, double Rate)[] own = [.. rates];
        foreach ((_, double rate) in own) ArgumentOutOfRangeException.ThrowIfNegative(rate, nameof(rates));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(own.Sum(static fault => fault.Rate), 1 + 1e-9, nameof(rates));
        return request => Choose(own, Dice.Roll(seed, request.Number));
    }

    /// <summary>A plan for the requests of one endpoint; all others have no fault.</summary>
    /// <param name="method">The method.</param>
    /// <param name="path">The path, undecoded.</param>
    /// <param name="plan">What to do with them.</param>
    public static Func<RequestInfo, Fault?> For(string method, string path, Func<RequestInfo, Fault?> plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return request => request.Is(method, path) ? plan(request) : null;
    }

    private static Fault? Choose((Fault Fault, double Rate)[] rates, double roll)
    {
        foreach ((Fault fault, double rate) in rates)
        {
            if (roll < rate) return fault;
            roll -= rate;
        }

        return null;
    }
}
