using Syncropel.Generators.Json;
using Syncropel.Generators.Model;

namespace Syncropel.Generators.Reading;

/// <summary>Reads integers and numbers with their bounds.</summary>
internal static class NumberReader
{
    public static IntegerType ReadInteger(SchemaScope scope)
    {
        RefuseFormat(scope);
        var type = new IntegerType
        {
            Minimum = TakeLong(scope, "minimum"),
            Maximum = TakeLong(scope, "maximum"),
            ExclusiveMinimum = TakeLong(scope, "exclusiveMinimum"),
            ExclusiveMaximum = TakeLong(scope, "exclusiveMaximum"),
            MultipleOf = TakeLong(scope, "multipleOf"),
        };
        long? first = Step(scope, "exclusiveMinimum", type.ExclusiveMinimum, 1);
        long? last = Step(scope, "exclusiveMaximum", type.ExclusiveMaximum, -1);
        CheckBounds(scope, type.Minimum, type.Maximum, first, last, static (low, high) => low <= high);
        if (type.MultipleOf <= 0) scope.WrongShape(scope.Node.Find("multipleOf")!, "write an integer from 1");
        scope.Close("an integer");
        return type;
    }

    public static NumberType ReadNumber(SchemaScope scope)
    {
        RefuseFormat(scope);
        var type = new NumberType
        {
            Minimum = TakeDouble(scope, "minimum"),
            Maximum = TakeDouble(scope, "maximum"),
            ExclusiveMinimum = TakeDouble(scope, "exclusiveMinimum"),
            ExclusiveMaximum = TakeDouble(scope, "exclusiveMaximum"),
            MultipleOf = TakeDouble(scope, "multipleOf"),
        };
        CheckBounds(scope, type.Minimum, type.Maximum, type.ExclusiveMinimum, type.ExclusiveMaximum, static (low, high) => low < high);
        if (type.MultipleOf <= 0) scope.WrongShape(scope.Node.Find("multipleOf")!, "write a number above 0");
        scope.Close("a number");
        return type;
    }

    private static void RefuseFormat(SchemaScope scope)
    {
        if (scope.Take("format") is not { } member) return;
        scope.File.NotUnderstood(member.Value.Span,
            "The formats of numbers are not understood by this version; remove 'format'");
    }

    // The first upper bound that leaves no value above a lower one is the one mistake.
    private static void CheckBounds<T>(
        SchemaScope scope, T? minimum, T? maximum, T? above, T? below, Func<T, T, bool> leavesRoomWhereOpen)
        where T : struct, IComparable<T>
    {
        bool Empty(T? low, T? high, bool open) => low is { } least && high is { } most
            && (open ? !leavesRoomWhereOpen(least, most) : least.CompareTo(most) > 0);
        (string Low, string High, bool IsEmpty)[] pairs =
        [
            ("minimum", "maximum", Empty(minimum, maximum, open: false)),
            ("exclusiveMinimum", "maximum", Empty(above, maximum, open: true)),
            ("minimum", "exclusiveMaximum", Empty(minimum, below, open: true)),
            ("exclusiveMinimum", "exclusiveMaximum", Empty(above, below, open: true)),
        ];
        foreach ((string low, string high, bool isEmpty) in pairs)
        {
            if (!isEmpty) continue;
            scope.WrongShape(scope.Node.Find(high)!, $"together with '{low}' no value fits");
            return;
        }
    }

    private static long? TakeLong(SchemaScope scope, string keyword)
    {
        if (scope.Take(keyword) is not { } member) return null;
        if (member.Value is JsonNumberNode number && JsonNumbers.TryGetInteger(number.Token, out long value)) return value;
        scope.WrongShape(member, "write an integer of 64 bits, as the values are");
        return null;
    }

    // The integer next to an exclusive bound, which is the first that fits.
    private static long? Step(SchemaScope scope, string keyword, long? bound, int step)
    {
        if (bound is not { } value) return null;
        if (step > 0 ? value < long.MaxValue : value > long.MinValue) return value + step;
        scope.WrongShape(scope.Node.Find(keyword)!, "no integer of 64 bits lies beyond it");
        return null;
    }

    private static double? TakeDouble(SchemaScope scope, string keyword)
    {
        if (scope.Take(keyword) is not { } member) return null;
        if (member.Value is JsonNumberNode number && JsonNumbers.TryGetNumber(number.Token, out double value)) return value;
        scope.WrongShape(member, "write a number");
        return null;
    }
}
