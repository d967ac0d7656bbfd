using Syncropel.Bodies;

namespace Syncropel.Tests.Bodies;

/// <summary>What a validator makes of all that it found.</summary>
public class ValidationResultTests
{
    [Fact]
    public void Paths_grow_from_the_inside_out_and_only_over_what_was_found_inside()
    {
        var validator = new BodyValidator();
        validator.Declared(false, 0);
        int list = validator.Mark;
        int element = validator.Mark;
        int member = validator.Mark;
        validator.Declared(false, 1);
        validator.Leave(member, "two words");
        validator.Declared(false, 2);
        validator.Leave(element, 3);
        validator.Leave(list, "list");
        validator.Leave(validator.Mark, "nothing");

        string[] paths = ["$", "$.list[3]['two words']", "$.list[3]"];
        Assert.Equal(paths, validator.ToResult().Violations.Select(static violation => violation.Path));
        Assert.Equal(paths, validator.ToResult().Violations.Select(static violation => violation.Path));
        Assert.Equal(3, validator.Mark);
    }

    [Fact]
    public void A_result_without_violations_is_valid()
    {
        ValidationResult result = new BodyValidator().ToResult();
        Assert.True(result.IsValid);
        Assert.Empty(result.Violations);
        Assert.Equal("valid", result.ToString());
    }
}
