using Syncropel.Generators.Json;
using Syncropel.Generators.Model;

namespace Syncropel.Generators.Reading;

/// <summary>Reads integers and numbers with their bounds.</summary>
internal static class NumberReader
{
    public static IntegerType ReadInteger(SchemaScope scope)
    {
        RefuseFormat(scope);
        long? minimum = Larger(TakeLong(scope, "minimum"), Step(scope, "exclusiveMinimum", 1));
        long? maximum = Smaller(TakeLong(scope, "maximum"), Step(scope, "exclusiveMaximum", -1));
        CheckBounds(scope, minimum, maximum);
        long? divisor = TakeLong(scope, "multipleOf");
        if (divisor <= 0) scope.WrongShape(scope.Node.Find("multipleOf")!, "write an integer from 1");
        scope.Close("an integer");
        return new IntegerType { Minimum = minimum, Maximum = maximum, MultipleOf = divisor };
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
        scope.CheckBounds("minimum", type.Minimum, "maximum", type.Maximum);
        scope.CheckBounds("exclusiveMinimum", type.ExclusiveMinimum, "exclusiveMaximum", type.ExclusiveMaximum);
        if (type.MultipleOf <= 0) scope.WrongShape(scope.Node.Find("multipleOf")!, "write a number above 0");
        scope.Close("a number");
        return type;
    }

    private static void RefuseFormat(SchemaScope scope)
    {
        if (scope.Take("format") is not { } member) return;
        scope.File.Report(Diagnostics.SchemaRules.NotUnderstood, member.Value.Span,
            "The formats of numbers are not understood by this version; remove 'format'");
    }

    private static void CheckBounds(SchemaScope scope, long? minimum, long? maximum)
    {
        if (!(minimum > maximum)) return;
        JsonMemberNode high = scope.Node.Find("maximum") ?? scope.Node.Find("exclusiveMaximum")!;
        scope.WrongShape(high, "the minimum is more, so no value fits");
    }

    private static long? TakeLong(SchemaScope scope, string keyword)
    {
        if (scope.Take(keyword) is not { } member) return null;
        if (member.Value is JsonNumberNode number && JsonNumbers.TryGetInteger(number.Token, out long value)) return value;
        scope.WrongShape(member, "write an integer of 64 bits, as the values are");
        return null;
    }

    // An exclusive bound of an integer is the inclusive bound next to it.
    private static long? Step(SchemaScope scope, string keyword, int step)
    {
        if (TakeLong(scope, keyword) is not { } bound) return null;
        if (step > 0 ? bound < long.MaxValue : bound > long.MinValue) return bound + step;
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

    private static long? Larger(long? left, long? right) => left is null ? right : right is null ? left : Math.Max(left.Value, right.Value);

    private static long? Smaller(long? left, long? right) => left is null ? right : right is null ? left : Math.Min(left.Value, right.Value);
}
