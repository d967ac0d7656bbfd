using System.Collections;
using System.Reflection;

namespace Syncropel.Tests.Telemetry;

/// <summary>Everything that an object says: its text, and that of whatever can be reached by its public properties.</summary>
internal static class Sayings
{
    private const int Deepest = 8;

    public static IEnumerable<string> Of(object? said) => Walk(said, new HashSet<object>(ReferenceEqualityComparer.Instance), 0);

    private static IEnumerable<string> Walk(object? said, HashSet<object> seen, int depth)
    {
        if (said is null || depth > Deepest || !seen.Add(said)) yield break;
        if (said is string text)
        {
            yield return text;
            yield break;
        }

        yield return said.ToString() ?? "";
        if (said is IEnumerable many)
        {
            foreach (object? one in many)
            {
                foreach (string inner in Walk(one, seen, depth + 1)) yield return inner;
            }
        }

        if (said.GetType().Namespace?.StartsWith("System.Reflection", StringComparison.Ordinal) is true || said is Type or MemberInfo) yield break;
        foreach (PropertyInfo property in said.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            if (property.GetIndexParameters().Length > 0 || property.PropertyType.IsByRefLike) continue;
            foreach (string inner in Walk(ValueOf(property, said), seen, depth + 1)) yield return inner;
        }
    }

    // A property that throws says what it throws.
    private static object? ValueOf(PropertyInfo property, object said)
    {
        try
        {
            return property.GetValue(said);
        }
        catch (TargetInvocationException thrown)
        {
            return thrown.InnerException?.ToString();
        }
    }
}
