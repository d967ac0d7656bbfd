using System.Reflection;
using Syncropel.Constraints;
using Syncropel.Generators.Model;
using Syncropel.Generators.Tests.Harness;
using static Syncropel.Generators.Tests.Emission.Models;

namespace Syncropel.Generators.Tests.Emission;

/// <summary>What generated code tells tools: constraints, deprecation, documentation.</summary>
public class AttributeTests
{
    [Fact]
    public void Constraints_stand_on_the_property()
    {
        BodyProbe probe = Load(Kind(
            Optional("text", new StringType { MinLength = 1, Pattern = new("^a$", "^a\\z"), Format = "email" }),
            Optional("number", new NumberType { Minimum = 0.1, ExclusiveMaximum = 1e300, MultipleOf = 0.01 }),
            Optional("exact", new DecimalType { ExclusiveMinimum = 0.10m, Maximum = 7 }),
            Optional("list", new ArrayType(new IntegerType { Minimum = long.MinValue }, 1, 2, UniqueItems: true)),
            Optional("many", new OneOrManyType(new StringType { MaxLength = 3 }, ListOf(new StringType { MaxLength = 3 }))),
            Optional("lists", ListOf(new OneOrManyType(Text, new ArrayType(Text, 2, null, UniqueItems: false)))),
            Optional("map", new MapType(Text, 1, null)),
            Optional("plain", Text)));

        Assert.Equal(["TextFormat email", "TextLength 1 2147483647", "TextPattern ^a$ ^a\\z"], Told(probe, "Text"));
        Assert.Equal(["NumberMultipleOf 0.01", "NumberRange  1E+300 exclusive", "NumberRange 0.1 "], Told(probe, "Number"));
        Assert.Equal(["NumberRange  7", "NumberRange 0.10  exclusive"], Told(probe, "Exact"));
        Assert.Equal(["ItemCount 1 2", "NumberRange -9223372036854775808  of items", "UniqueItems"], Told(probe, "List"));
        Assert.Equal(["TextLength 0 3 of items"], Told(probe, "Many"));
        Assert.Equal(["ItemCount 2 2147483647 of items"], Told(probe, "Lists"));
        Assert.Equal(["MemberCount 1 2147483647"], Told(probe, "Map"));
        Assert.Empty(Told(probe, "Plain"));
    }

    [Fact]
    public void Deprecated_cases_types_and_members_are_obsolete_and_compile_clean()
    {
        ObjectModel old = Object("Old", Required("t", Const("old")) with { IsDeprecated = true }) with { IsDeprecated = true };
        UnionModel union = Union("MValue", "t", old, Object("New", Required("t", Const("new")))) with
        {
            Docs = new Docs(null, "Use n.", default),
            IsDeprecated = true,
        };
        BodyProbe probe = Load(Kind(Optional("m", new UnionType(union)) with { IsDeprecated = true }));

        probe.RoundTrip("\"m\":{\"t\":\"old\"}");
        Type type = probe.BodyType.GetNestedType("MValue")!;
        Assert.Equal("Use n.", type.GetCustomAttribute<ObsoleteAttribute>()!.Message);
        Assert.NotNull(type.GetNestedType("Old")!.GetCustomAttribute<ObsoleteAttribute>());
        Assert.Null(type.GetNestedType("New")!.GetCustomAttribute<ObsoleteAttribute>());
    }

    [Fact]
    public void Every_type_says_that_it_is_generated()
    {
        ObjectModel nested = Object("NValue", Optional("e", new EnumType("EValue", List(new EnumValue("a", "A")))));
        KindModel kind = Kind(
            Optional("n", new ObjectType(nested)),
            Optional("t", new StringType { Pattern = new("a", "a") }),
            Optional("d", ListOf(Text), "[]"),
            Optional("u", new UnionType(Union("UValue", "t", Object("A", Required("t", Const("a")))))));
        BodyProbe probe = Load(kind);

        Type[] types = [probe.BodyType, .. Nested(probe.BodyType)];
        Assert.Contains(types, static type => type.Name == "EValue_Json");
        Assert.Contains(types, static type => type.Name == "Defaults");
        Assert.All(types, static type => Assert.NotNull(type.GetCustomAttribute<System.CodeDom.Compiler.GeneratedCodeAttribute>()));
    }

    [Fact]
    public void Documentation_tells_constraints_and_defaults()
    {
        string code = Emit(Kind(
            Optional("a", new StringType { Pattern = new("^\\S", "^\\S") }, "\"x\""),
            Optional("b", new MapType(new IntegerType { Minimum = 1 }, 1, null)),
            Required("c", Raw)));

        Assert.Contains("/// <value>Optional; matches \"^\\S\". Default: \"x\".</value>", code, StringComparison.Ordinal);
        Assert.Contains("/// <value>Optional; at least 1 member, each from 1.</value>", code, StringComparison.Ordinal);
        Assert.Contains("/// <value>Required; any JSON.</value>", code, StringComparison.Ordinal);
    }

    private static IEnumerable<Type> Nested(Type type) =>
        type.GetNestedTypes(BindingFlags.Public | BindingFlags.NonPublic)
            .Where(static nested => !nested.IsDefined(typeof(System.Runtime.CompilerServices.CompilerGeneratedAttribute)))
            .SelectMany(static nested => (IEnumerable<Type>)[nested, .. Nested(nested)]);

    private static string[] Told(BodyProbe probe, string property) =>
        [.. probe.BodyType.GetProperty(property)!.GetCustomAttributes<ConstraintAttribute>().Select(Show).Order(StringComparer.Ordinal)];

    private static string Show(ConstraintAttribute attribute)
    {
        string values = attribute switch
        {
            TextLengthAttribute length => $" {length.Minimum} {length.Maximum}",
            TextPatternAttribute pattern => $" {pattern.Source} {pattern.DotNet}",
            TextFormatAttribute format => $" {format.Format}",
            NumberRangeAttribute range =>
                $" {range.Minimum} {range.Maximum}{(range.IsMinimumExclusive || range.IsMaximumExclusive ? " exclusive" : "")}",
            NumberMultipleOfAttribute multiple => $" {multiple.Divisor}",
            ItemCountAttribute count => $" {count.Minimum} {count.Maximum}",
            MemberCountAttribute count => $" {count.Minimum} {count.Maximum}",
            _ => "",
        };
        string name = attribute.GetType().Name.Replace("Attribute", "", StringComparison.Ordinal);
        return name + values + (attribute.OfItems ? " of items" : "");
    }
}
