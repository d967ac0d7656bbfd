namespace Syncropel.Tests.Bodies;

public class ValueListTests
{
    [Fact]
    public void Lists_are_equal_when_their_elements_are()
    {
        ValueList<string> one = ["a", "b"], same = ["a", "b"], other = ["b", "a"];

        Assert.True(one == same && one.Equals((object)same) && one.GetHashCode() == same.GetHashCode());
        Assert.True(one != other && one != ["a"] && !one.Equals(null) && one != null);
        Assert.True((ValueList<string>?)null == null);
        Assert.Equal(new SampleTrack { Title = "x", Artists = ["a"] }, new SampleTrack { Title = "x", Artists = ["a"] });
    }

    [Fact]
    public void Lists_of_lists_and_of_nulls_compare_as_values()
    {
        ValueList<ValueList<long?>?> one = [[1, null], null], same = [[1, null], null], other = [[1, 0], null];
        Assert.True(one == same && one != other && one.GetHashCode() == same.GetHashCode());
    }

    [Fact]
    public void A_list_is_a_copy_of_what_it_was_made_from()
    {
        string[] source = ["a"];
        ValueList<string> list = source.ToValueList();
        source[0] = "b";

        Assert.Equal(["a"], list);
        Assert.Same(list, list.ToValueList());
        Assert.Throws<ArgumentNullException>(static () => ((IEnumerable<string>)null!).ToValueList());
    }

    [Fact]
    public void A_list_is_read_in_every_way()
    {
        ValueList<int> list = [1, 2, 3];
        int sum = 0;
        foreach (int item in list) sum += item;

        Assert.Equal((6, 3, 3), (sum, list.Count, list[2]));
        Assert.Equal([1, 2, 3], list.AsSpan());
        Assert.Equal([1, 2, 3], list.Select(static item => item));
        Assert.Equal("[1, 2, 3]", list.ToString());
        Assert.Same(ValueList<int>.Empty, (ValueList<int>)[]);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(2)]
    public void An_index_outside_of_the_list_is_refused_with_the_number_of_elements(int index)
    {
        ValueList<int> list = [1, 2];
        Assert.Contains("the list has 2 elements",
            Assert.Throws<ArgumentOutOfRangeException>(() => list[index]).Message, StringComparison.Ordinal);
    }
}
