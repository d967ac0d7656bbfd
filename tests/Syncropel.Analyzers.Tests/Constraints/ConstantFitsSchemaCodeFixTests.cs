using Syncropel.Analyzers.Constraints;
using Syncropel.Analyzers.Tests.Harness;
using Syncropel.CodeFixes.Constraints;

namespace Syncropel.Analyzers.Tests.Constraints;

/// <summary>The fix of SYN1012.</summary>
public sealed class ConstantFitsSchemaCodeFixTests
{
    [Theory]
    [InlineData("Year", "1", "1900")]
    [InlineData("Year", "-7", "1900")]
    [InlineData("Year", "3000", "2100")]
    [InlineData("Step", "7", "5")]
    [InlineData("Step", "8", "10")]
    [InlineData("Step", "-8", "5")]
    [InlineData("Gain", "0", "0.1")]
    [InlineData("Gain", "0.26", "0.3")]
    [InlineData("Gain", "7.5", "1.5")]
    [InlineData("Price", "0.1m", "0.5m")]
    [InlineData("Price", "7.001m", "7")]
    [InlineData("State", "(TestShopItem.StateValue)7", "TestShopItem.StateValue.Shut")]
    [InlineData("State", "(TestShopItem.StateValue)(-1)", "TestShopItem.StateValue.Open")]
    public async Task The_nearest_right_value_is_written(string property, string wrong, string right) =>
        await FixHarness<ConstantFitsSchema, ConstantFitsSchemaCodeFix>.FixesAsync(
            ConstrainedKind.InMethod($"item with {{ {property} = {wrong} }}"),
            $"Write {right}",
            ConstrainedKind.InMethod($"item with {{ {property} = {right} }}"),
            schemas: ConstrainedKind.Schema);

    [Fact]
    public async Task Comments_stay_and_all_can_be_mended_at_once() =>
        await FixHarness<ConstantFitsSchema, ConstantFitsSchemaCodeFix>.FixesAsync(
            ConstrainedKind.InMethod("item with { Year = /* a */ 1 /* b */, Sizes = [10, 3, flag ? 11 : 9] }"),
            "Write 1900",
            ConstrainedKind.InMethod("item with { Year = /* a */ 1900 /* b */, Sizes = [10, 3, flag ? 11 : 9] }"),
            ConstrainedKind.InMethod("item with { Year = /* a */ 1900 /* b */, Sizes = [9, 3, flag ? 9 : 9] }"),
            ConstrainedKind.Schema);

    [Theory]
    [InlineData("item with { Code = \"ab\" }")]
    [InlineData("item with { Year = Old }")]
    [InlineData("item with { Loud = 1 }")]
    [InlineData("item with { Gain = double.NaN }")]
    [InlineData("item with { Gain = 1e300 * 0 }")]
    [InlineData("item with { Tags = [] }")]
    public async Task Where_the_right_value_is_not_known_or_stands_elsewhere_nothing_is_offered(string expression) =>
        await FixHarness<ConstantFitsSchema, ConstantFitsSchemaCodeFix>.OffersNothingAsync(
            ConstrainedKind.InMethod(expression), ConstrainedKind.Schema);
}
