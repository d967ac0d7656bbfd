using FsCheck;
using FsCheck.Fluent;
using Syncropel.Generators.Model;
using Syncropel.Generators.Tests.Harness;
using static Syncropel.Generators.Tests.Emission.Models;

namespace Syncropel.Generators.Tests.Emission;

/// <summary>Two bodies are equal exactly when their canonical JSON is, whatever the types of their members.</summary>
public class EqualityPropertyTests
{
    private static readonly FormattedType Uri = new(StringFormat.Uri);

    private static readonly FormattedType Time = new(StringFormat.DateTime);

    // Types, and values that .NET finds equal though their JSON is not, or the other way round.
    private static readonly (TypeModel Type, string[] Values)[] Types =
    [
        (Uri, ["\"https://x/#a\"", "\"https://x/#b\"", "\"https://x/#\\u0061\""]),
        (Time, ["\"2026-11-20T12:00:00Z\"", "\"2026-11-20T13:00:00+01:00\"", "\"2026-11-20T12:00:00.0Z\""]),
        (new FormattedType(StringFormat.Time), ["\"12:00:00Z\"", "\"13:00:00+01:00\"", "\"12:00:00.0z\""]),
        (new DecimalType(), ["1.10", "1.1", "11e-1", "1.01"]),
        (new NumberType(), ["0", "-0.0", "0.5"]),
        (Raw, ["1", "1.0", "{\"a\":1,\"b\":[null]}", "{\"b\":[null],\"a\":1.0}", "null", "true", "false"]),
        (ListOf(Raw), ["[1,{}]", "[1.0,{}]", "[{},1]"]),
        (MapOf(Time), ["{\"a\":\"2026-11-20T12:00:00Z\"}", "{\"a\":\"2026-11-20T13:00:00+01:00\"}", "{}"]),
        (MapOf(Integer), ["{\"a\":1,\"b\":2}", "{\"b\":2,\"a\":1}", "{\"a\":2,\"b\":1}"]),
        (Tuple(("A", Uri), ("B", Tuple(("C", Raw), ("D", Time with { IsNullable = true })))),
            ["[\"https://x/#a\",[1,null]]", "[\"https://x/#a\",[1.0,null]]", "[\"https://x/#b\",[1,null]]",
                "[\"https://x/#a\",[1,\"2026-11-20T12:00:00Z\"]]", "[\"https://x/#a\",[1,\"2026-11-20T13:00:00+01:00\"]]"]),
        (new OneOrManyType(Uri, ListOf(Uri)), ["\"https://x/#a\"", "[\"https://x/#a\"]", "[\"https://x/#b\"]"]),
        (new ObjectType(Object("OValue", Optional("at", Time))), ["{}", "{\"x\":1}", "{\"at\":\"2026-11-20T12:00:00Z\",\"x\":1}",
            "{\"x\":1.0,\"at\":\"2026-11-20T13:00:00+01:00\"}"]),
        (new UnionType(Union(
                "UValue", "t", Object("A", Required("t", Const("a")), Optional("u", Uri)), Object("B", Required("t", Const("b"))))),
            ["{\"t\":\"a\"}", "{\"t\":\"b\"}", "{\"t\":\"a\",\"u\":\"https://x/#a\"}", "{\"u\":\"https://x/#b\",\"t\":\"a\"}"]),
        (new KindType("core.test"), ["{}", "{\"m0\":\"https://x/#a\"}", "{\"m0\":\"https://x/#b\"}"]),
    ];

    [Fact]
    public void Two_bodies_are_equal_exactly_when_their_canonical_JSON_is()
    {
        MemberModel[] members = [.. Types.Select(static (pair, i) => Optional($"m{i}", pair.Type))];
        MemberModel[] nullable = [.. Types.Select(static (pair, i) => Optional($"n{i}", Reference(pair.Type)))];
        BodyProbe probe = Load(Kind([.. members, .. nullable]));
        Gen<IRecordBody> bodies = Gen.Choose(0, Types.Length - 1).SelectMany(i => Gen.Elements(Types[i].Values).SelectMany(
            value => Gen.Elements("m", "n").Select(name => probe.Read($"{{\"{name}{i}\":{value},\"kind\":\"core.test\"}}"))));

        Prop.ForAll(Arb.From(bodies), Arb.From(bodies), static (one, other) =>
        {
            bool same = BodyProbe.Write(one) == BodyProbe.Write(other);
            Assert.Equal(same, one.Equals(other));
            if (same) Assert.Equal(one.GetHashCode(), other.GetHashCode());
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Every_pair_of_values_of_one_member_is_told_apart_as_its_JSON_is()
    {
        BodyProbe probe = Load(Kind([.. Types.Select(static (pair, i) => Optional($"m{i}", pair.Type))]));
        for (int i = 0; i < Types.Length; i++)
        {
            IRecordBody[] bodies = [.. Types[i].Values.Select(value => probe.Read($"{{\"m{i}\":{value},\"kind\":\"core.test\"}}"))];
            foreach ((IRecordBody one, IRecordBody other) in bodies.SelectMany(_ => bodies, static (one, other) => (one, other)))
            {
                bool same = BodyProbe.Write(one) == BodyProbe.Write(other);
                Assert.True(same == one.Equals(other), $"{BodyProbe.Write(one)} and {BodyProbe.Write(other)}");
                if (same) Assert.Equal(one.GetHashCode(), other.GetHashCode());
            }
        }
    }

    private static TypeModel Reference(TypeModel type) => type switch
    {
        RawType => type,
        ObjectType nested => new DeclaredType(nested.Object.TypeName, DeclaredKind.Object) { IsNullable = true },
        UnionType nested => new DeclaredType(nested.Union.TypeName, DeclaredKind.Union) { IsNullable = true },
        _ => type with { IsNullable = true },
    };
}
