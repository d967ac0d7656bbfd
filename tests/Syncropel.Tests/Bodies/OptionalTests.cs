namespace Syncropel.Tests.Bodies;

public class OptionalTests
{
    [Fact]
    public void Absent_null_and_a_value_are_three_things()
    {
        Optional<long?> absent = default, nothing = null, five = 5;

        Assert.Equal((false, true, true), (absent.IsPresent, nothing.IsPresent, five.IsPresent));
        Assert.Equal((null, null, 5L), (absent.Value, nothing.Value, five.Value));
        Assert.True(absent != nothing && nothing != five && absent != five);
        Assert.Equal(("absent", "null", "5"), (absent.ToString(), nothing.ToString(), five.ToString()));
    }

    [Fact]
    public void Equal_values_make_equal_members()
    {
        Optional<string?> one = "a", same = new("a");
        Assert.True(one == same && one.Equals((object)same) && one.GetHashCode() == same.GetHashCode() && !one.Equals((object)"a"));
    }

    [Fact]
    public void One_value_and_a_list_of_one_are_two_things()
    {
        OneOrMany<string> one = "a", many = new(["a"]), none = default;

        Assert.Equal((true, false, false), (one.IsOne, many.IsOne, none.IsOne));
        Assert.True(one.Items == many.Items && one != many && none.Items.Count == 0);
        Assert.Equal(("a", "[a]", "[]"), (one.ToString(), many.ToString(), none.ToString()));
        Assert.True(one == new OneOrMany<string>("a") && one.Equals((object)new OneOrMany<string>("a")));
        Assert.Equal(one.GetHashCode(), new OneOrMany<string>("a").GetHashCode());
    }

    [Fact]
    public void Neither_one_nor_many_can_be_null()
    {
        Assert.Throws<ArgumentNullException>(static () => new OneOrMany<string>((string)null!));
        Assert.Throws<ArgumentNullException>(static () => new OneOrMany<string>((ValueList<string>)null!));
    }

    [Fact]
    public void One_or_many_takes_a_collection_expression_which_is_always_a_list()
    {
        OneOrMany<string> none = [], single = ["a"], several = ["a", "b"];

        Assert.All([none, single, several], static many => Assert.False(many.IsOne));
        Assert.Equal((0, 1, 2), (none.Items.Count, single.Items.Count, several.Items.Count));
        Assert.NotEqual<OneOrMany<string>>("a", single);

        var seen = new List<string>();
        foreach (string item in several) seen.Add(item);
        Assert.Equal(["a", "b"], seen);
    }
}
