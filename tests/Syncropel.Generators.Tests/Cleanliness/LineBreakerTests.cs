using System.Text;
using Syncropel.Generators.Infrastructure;

namespace Syncropel.Generators.Tests.Cleanliness;

/// <summary>Where long lines of generated code are broken.</summary>
public class LineBreakerTests
{
    // Wide enough that two of them do not fit in one line.
    private static readonly string A = new('a', 90), B = new('b', 90), C = new('c', 90);

    [Fact]
    public void A_line_that_fits_stays() => Assert.Equal("f(a, b => c + d);", Break("f(a, b => c + d);"));

    [Fact]
    public void An_arrow_comes_before_arguments() => Assert.Equal($"int F({A}) =>\n    g({B});", Break($"int F({A}) => g({B});"));

    [Fact]
    public void Arguments_stand_one_a_line() => Assert.Equal($"x = f(\n    {A},\n    g<h, i>({B}));", Break($"x = f({A}, g<h, i>({B}));"));

    [Fact]
    public void Names_in_a_list_share_lines() => Assert.Equal(
        $"f(\n    x,\n    [\n        \"a\", \"b\", \"{A}\",\n        \"{B}\", \"c\"]);",
        Break($"f(x, [\"a\", \"b\", \"{A}\", \"{B}\", \"c\"]);"));

    [Fact]
    public void An_operator_begins_a_line() => Assert.Equal($"return {A}\n    + {B}\n    + {C};", Break($"return {A} + {B} + {C};"));

    [Fact]
    public void A_conditional_is_broken_in_both_places() =>
        Assert.Equal($"x = {A}\n    ? {B}\n    : {C};", Break($"x = {A} ? {B} : {C};"));

    [Fact]
    public void Bases_stand_one_a_line() => Assert.Equal($"record R :\n    {A}<X, Y>,\n    {B}", Break($"record R : {A}<X, Y>, {B}"));

    [Fact]
    public void Type_arguments_are_broken_where_nothing_else_is() =>
        Assert.Equal($"public M<\n    {A},\n    {B}> P {{ get; }}", Break($"public M<{A}, {B}> P {{ get; }}"));

    [Fact]
    public void An_attribute_keeps_its_bracket() => Assert.Equal($"[X(\n    {A},\n    {B})]", Break($"[X({A}, {B})]"));

    [Fact]
    public void A_line_that_opens_more_than_it_closes_is_broken_behind_that() =>
        Assert.Equal($"{A}(\n    static ({B}) =>", Break($"{A}(static ({B}) =>"));

    [Fact]
    public void A_line_that_closes_more_than_it_opens_is_broken_before_that() =>
        Assert.Equal($"g(\n    {A},\n    {B}), {C}));", Break($"g({A}, {B}), {C}));"));

    [Fact]
    public void What_stands_in_a_literal_is_no_place_to_break()
    {
        string literal = $"\"{A} => ({B}, \\\" {C}) + x\"";
        Assert.Equal($"f(\n    {literal});", Break($"f({literal});"));
        Assert.Equal(literal, Break(literal));
    }

    private static string Break(string line)
    {
        var text = new StringBuilder();
        new LineBreaker(text).Write(line, 0);
        return text.ToString();
    }
}
