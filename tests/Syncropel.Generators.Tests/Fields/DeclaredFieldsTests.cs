using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Syncropel.Generators.Emission;
using Syncropel.Generators.Infrastructure;
using Syncropel.Generators.Model;
using Syncropel.Generators.Tests.Harness;

namespace Syncropel.Generators.Tests.Fields;

/// <summary>Fields of models that hold every type there is, beside records that are written by hand.</summary>
public class DeclaredFieldsTests
{
    private const string Records = """
        namespace Consumer
        {
            public sealed partial record CoreTest
            {
                public enum Mood { Up, Down }
                public sealed partial record Node;
                public abstract partial record PaymentValue
                {
                    public sealed partial record Card : PaymentValue { public enum BrandValue { Visa } }
                    public sealed partial record Cash : PaymentValue;
                }
            }
        }

        namespace Other
        {
            public sealed class Album
            {
                public sealed class FieldSet<TNull>(string path) : Syncropel.Query.NestedField<TNull>(path) where TNull : struct
                {
                    public Syncropel.Query.TextField Title => new(Path + ".title");
                }
            }
        }
        """;

    private static readonly StringType Text = new();

    private static readonly ObjectModel Node = Object("Node",
        Member("name", "Name", Text),
        Member("parent", "Parent", new DeclaredType("Node", DeclaredKind.Object) { IsNullable = true }),
        Member("children", "Children", new ArrayType(new DeclaredType("Node", DeclaredKind.Object), null, null, false)),
        Member("mood", "Mood", new DeclaredType("Mood", DeclaredKind.Enum)));

    private static readonly UnionModel Payment = new()
    {
        TypeName = "PaymentValue",
        Docs = NoDocs,
        Discriminator = "type",
        Cases = Array(
            new UnionCase(Constant("card"), Object("Card",
                Member("type", "Type", Constant("card")),
                Member("amount", "Amount", new DecimalType()),
                Member("note", "Note", Text),
                Member("path", "Path", Text),
                Member("number", "Number", Text),
                Member("brand", "Brand", new EnumType("BrandValue", Array(new EnumValue("visa", "Visa")))))),
            new UnionCase(Constant("cash"), Object("Cash",
                Member("type", "Type", Constant("cash")),
                Member("amount", "Amount", new DecimalType()),
                Member("note", "Note", new IntegerType()),
                Member("path", "Path", Text)))),
    };

    private static readonly ObjectModel Body = Object("CoreTest",
        Member("root", "Root", new DeclaredType("Node", DeclaredKind.Object)),
        Member("mood", "MoodMember", new DeclaredType("Mood", DeclaredKind.Enum) { IsNullable = true }),
        Member("payment", "Payment", new UnionType(Payment)),
        Member("refunds", "Refunds", new ArrayType(new DeclaredType("PaymentValue", DeclaredKind.Union), null, null, false)),
        Member("album", "Album", new KindType("music.catalog.album")),
        Member("self", "Self", new KindType("core.test") { IsNullable = true }),
        Member("place", "Place", new TupleType(Array(
            new TupleElement("Lat", new NumberType()),
            new TupleElement("Path", Text),
            new TupleElement("Box", new TupleType(Array(
                new TupleElement("Item1", new IntegerType()), new TupleElement("Item2", new BooleanType())))
            { IsNullable = true })))),
        Member("route", "Route", new ArrayType(
            new TupleType(Array(new TupleElement("X", new IntegerType()), new TupleElement("Y", new IntegerType()))), null, null, false)),
        Member("labels", "Labels", new MapType(Text, null, null)),
        Member("nodes", "Nodes", new MapType(new DeclaredType("Node", DeclaredKind.Object), null, null) { IsNullable = true }),
        Member("raw", "Raw", new RawType()),
        Member("raws", "Raws", new ArrayType(new RawType(), null, null, false)),
        Member("free", "Free", new FreeObjectType(null, null))) with
    {
        IsOpen = true,
        Additional = new IntegerType(),
        Declarations = Array<TypeModel>(
            new ObjectType(Node), new EnumType("Mood", Array(new EnumValue("up!", "Up"), new EnumValue("down", "Down")))),
    };

    private static Docs NoDocs => new(null, null, default);

    [Theory]
    [InlineData("Fields.Root.Parent.Parent.Name == \"x\"", """{"body.root.parent.parent.name":"x"}""")]
    [InlineData("Fields.Root.Parent == null | Fields.Root.Parent.Name == \"x\"",
        """{"$or":[{"body.root.parent":{"$eq":null}},{"body.root.parent.name":"x"}]}""")]
    [InlineData("Fields.Root.Children[1].Children[2].Name == \"x\"", """{"body.root.children.1.children.2.name":"x"}""")]
    [InlineData("Fields.Root.Mood == Mood.Up", """{"body.root.mood":"up!"}""")]
    [InlineData("Fields.MoodMember == null", """{"body.mood":{"$eq":null}}""")]
    [InlineData("Fields.MoodMember.In(Mood.Up, Mood.Down)", """{"body.mood":{"$in":["up!","down"]}}""")]
    [InlineData("Fields.Payment.Type == \"card\"", """{"body.payment.type":"card"}""")]
    [InlineData("Fields.Payment.Amount >= 1.5m", """{"body.payment.amount":{"$gte":1.5}}""")]
    [InlineData("Fields.Payment.Path == \"x\"", """{"body.payment.path":"x"}""")]
    [InlineData("Fields.Payment.Card.Number == \"x\"", """{"body.payment.number":"x"}""")]
    [InlineData("Fields.Payment.Card.Note == \"x\"", """{"body.payment.note":"x"}""")]
    [InlineData("Fields.Payment.Card.Path == \"x\"", """{"body.payment.path":"x"}""")]
    [InlineData("Fields.Payment.Card.Brand == PaymentValue.Card.BrandValue.Visa", """{"body.payment.brand":"visa"}""")]
    [InlineData("Fields.Payment.Cash.Note == 5", """{"body.payment.note":5}""")]
    [InlineData("Fields.Refunds[0].Card.Number == \"x\"", """{"body.refunds.0.number":"x"}""")]
    [InlineData("Fields.Album.Title == \"x\"", """{"body.album.title":"x"}""")]
    [InlineData("Fields.Self.Self.Root.Name == \"x\"", """{"body.self.self.root.name":"x"}""")]
    [InlineData("Fields.Self == null", """{"body.self":{"$eq":null}}""")]
    [InlineData("Fields.Place.Lat > 48", """{"body.place.0":{"$gt":48}}""")]
    [InlineData("Fields.Place.Path == \"x\"", """{"body.place.1":"x"}""")]
    [InlineData("Fields.Place.Box == null | Fields.Place.Box.Item2 == true",
        """{"$or":[{"body.place.2":{"$eq":null}},{"body.place.2.1":true}]}""")]
    [InlineData("Fields.Route[3].Y < 0", """{"body.route.3.1":{"$lt":0}}""")]
    [InlineData("Fields.Labels[\"en\"].Like(\"x%\")", """{"body.labels.en":{"$like":"x%"}}""")]
    [InlineData("Fields.Nodes == null", """{"body.nodes":{"$eq":null}}""")]
    [InlineData("Fields.Nodes[\"a\"].Parent.Name == \"x\"", """{"body.nodes.a.parent.name":"x"}""")]
    [InlineData("Fields.Raw[\"a\"][0] == null", """{"body.raw.a.0":{"$eq":null}}""")]
    [InlineData("Fields.Raws.Any == 5 | Fields.Raws[0][\"a\"] == 5", """{"$or":[{"body.raws":5},{"body.raws.0.a":5}]}""")]
    [InlineData("Fields.Free[\"a\"] != 5", """{"body.free.a":{"$ne":5}}""")]
    [InlineData("Fields.UnknownMembers[\"x\"] > 5", """{"body.x":{"$gt":5}}""")]
    [InlineData("Fields.Self.UnknownMembers[\"x\"] > 5", """{"body.self.x":{"$gt":5}}""")]
    public void A_filter_of_fields_prints_as_the_query_document_has_it(string filter, string expected) =>
        Assert.Equal(expected, GeneratedAssembly.Load(Compile(filter)).Call("Asking", "Ask"));

    [Theory]
    [InlineData("Fields.Root == null", "CS0029")]
    [InlineData("Fields.Root.Mood == \"up!\"", "CS0019")]
    [InlineData("Fields.Payment.Note == \"x\"", "CS1061")]
    [InlineData("Fields.Payment.Number == \"x\"", "CS1061")]
    [InlineData("Fields.Payment.Cash.Number == \"x\"", "CS1061")]
    [InlineData("Fields.Place[0] == 5", "CS0021")]
    [InlineData("Fields.Place.Lat == \"x\"", "CS0019")]
    [InlineData("Fields.Labels[0] == \"x\"", "CS1503")]
    [InlineData("Fields.Labels == null", "CS0029")]
    [InlineData("Fields.Refunds.Any.Type == \"x\"", "CS1061")]
    [InlineData("Fields.UnknownMembers[\"x\"] == \"x\"", "CS0019")]
    [InlineData("Fields.Raw == System.Guid.Empty", "CS0019")]
    public void A_filter_of_the_wrong_type_or_on_a_missing_member_does_not_compile(string filter, string error) =>
        Assert.Equal([error], Compile(filter).GetDiagnostics(TestContext.Current.CancellationToken)
            .Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
            .Select(static diagnostic => diagnostic.Id).Distinct());

    private static CSharpCompilation Compile(string filter)
    {
        var kind = new KindModel
        {
            Kind = "core.test",
            Act = "Put",
            DataType = "Scalar",
            Namespace = "Consumer",
            Body = Body,
            Refs = default,
        };
        var writer = new SourceWriter();
        writer.Line("#nullable enable");
        writer.Line("namespace Consumer;");
        FieldsEmitter.Emit(writer, kind, new KindLinks(Array(new KindLink("music.catalog.album", "global::Other.Album"))));
        return TestCompilation.Create(Undocumented(Records), writer.ToString(), FilterSource.Of(filter));
    }

    private static string Undocumented(string code) => "#pragma warning disable CS1591\n" + code;

    private static ConstType Constant(string text) => new(ConstKind.String, $"\"{text}\"", $"\"{text}\"");

    private static ObjectModel Object(string typeName, params MemberModel[] members) =>
        new() { TypeName = typeName, Docs = NoDocs, Members = Array(members), IsOpen = false };

    private static MemberModel Member(string json, string name, TypeModel type) =>
        new() { JsonName = json, CSharpName = name, Type = type, IsRequired = false, Docs = NoDocs };

    private static EquatableArray<T> Array<T>(params T[] items)
        where T : IEquatable<T> => EquatableArray<T>.From(items);
}
