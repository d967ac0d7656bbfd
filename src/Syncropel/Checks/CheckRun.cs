using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.RegularExpressions;
using Syncropel.Json;

namespace Syncropel.Checks;

/// <summary>
/// Holding one value against one check. A run either reports, and then it finds all violations, or it probes for the verdict
/// alone, and then no message is built. Paths grow from the inside out, as in <see cref="Bodies.BodyValidator"/>.
/// </summary>
internal sealed class CheckRun
{
    private List<Violation> _violations = [];

    private CheckRun(bool reports) => Reports = reports;

    /// <summary>Whether violations are wanted now, and not the verdict alone.</summary>
    public bool Reports { get; private set; }

    public static bool Accepts(JsonCheck check, JsonElement value)
    {
        if (TextFault.Find(value) is not null) return false;
        try
        {
            return check.Holds(value, new CheckRun(reports: false), null);
        }
        catch (RegexMatchTimeoutException)
        {
            return false;
        }
    }

    /// <summary>All that is wrong with a value, each with its path from there.</summary>
    public static IReadOnlyList<Violation> Find(JsonCheck check, JsonElement value)
    {
        if (TextFault.Find(value) is { } fault) return [fault];
        var run = new CheckRun(reports: true);
        try
        {
            check.Holds(value, run, null);
            return run._violations;
        }
        catch (RegexMatchTimeoutException slow)
        {
            // A branch that cannot be decided leaves the whole undecided, and what is undecided is not accepted.
            string limit = $"took longer than {slow.MatchTimeout.TotalMilliseconds} ms to hold against {slow.Pattern}";
            return [.. run._violations, new Violation("", "pattern", $"\"{JsonText.Shorten(slow.Input)}\" {limit}")];
        }
    }

    /// <summary>Reports a violation at the value at hand, where it is wanted. Returns false, the verdict.</summary>
    public bool Fail(string rule, [InterpolatedStringHandlerArgument("")] ref CheckMessage message)
    {
        if (Reports) _violations.Add(new Violation("", rule, message.ToText()));
        return false;
    }

    /// <summary>Holds a member's value against a check; <paramref name="closed"/> says by which keyword nothing may stand there.</summary>
    public bool Member(string name, JsonElement value, JsonCheck check, string closed)
    {
        int mark = _violations.Count;
        bool holds = check is NothingCheck ? Fail(closed, $"the schema allows no such member") : check.Holds(value, this, null);
        if (_violations.Count > mark) Prefix(mark, JsonPath.Member(name));
        return holds;
    }

    /// <summary>Holds an element against a check; <paramref name="closed"/> says by which keyword nothing may stand there.</summary>
    public bool Item(int index, JsonElement value, JsonCheck check, string closed)
    {
        int mark = _violations.Count;
        bool holds = check is NothingCheck ? Fail(closed, $"the schema allows no such element") : check.Holds(value, this, null);
        if (_violations.Count > mark) Prefix(mark, JsonPath.Index(index));
        return holds;
    }

    /// <summary>Reports a violation at a member.</summary>
    public bool FailAt(string name, string rule, [InterpolatedStringHandlerArgument("")] ref CheckMessage message)
    {
        if (Reports) _violations.Add(new Violation(JsonPath.Member(name), rule, message.ToText()));
        return false;
    }

    /// <summary>Adds what was found elsewhere, with paths that start at the value at hand.</summary>
    public bool FailAll(IReadOnlyList<Violation> violations)
    {
        if (Reports) _violations.AddRange(violations);
        return false;
    }

    /// <summary>The verdict alone, whatever the run is about.</summary>
    public bool Probe(JsonCheck check, JsonElement value, Evaluated? seen)
    {
        bool reports = Reports;
        Reports = false;
        try
        {
            return check.Holds(value, this, seen);
        }
        finally
        {
            Reports = reports;
        }
    }

    /// <summary>What a check would find, without reporting it.</summary>
    public IReadOnlyList<Violation> Try(JsonCheck check, JsonElement value)
    {
        List<Violation> outer = _violations;
        _violations = [];
        try
        {
            check.Holds(value, this, null);
            return _violations;
        }
        finally
        {
            _violations = outer;
        }
    }

    private void Prefix(int mark, string prefix)
    {
        for (int i = mark; i < _violations.Count; i++) _violations[i] = _violations[i] with { Path = prefix + _violations[i].Path };
    }
}
