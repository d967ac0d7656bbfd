using Syncropel.Generators.Model;
using Syncropel.TestSupport;
using static Syncropel.Generators.Tests.Emission.Models;

namespace Syncropel.Generators.Tests.Emission;

/// <summary>What the code of unions, maps, tuples, checks and defaults looks like, so that a change of it is seen in review.</summary>
public class EmissionSnapshotTests
{
    [Fact]
    public void An_order_with_all_of_them()
    {
        EnumType status = new("StatusValue", List(new EnumValue("open", "Open"), new EnumValue("paid", "Paid")));
        ObjectModel card = Object("Card", Required("method", Const("card")), Required("number", new StringType { MinLength = 12 }));
        ObjectModel cash = Object("Cash", Required("method", Const("cash"))) with
        {
            IsOpen = false,
            Docs = new Docs(null, "Paid by hand.", default),
        };
        KindModel kind = Kind(
            "shop.sales.order",
            Required("status", new DeclaredType("StatusValue", DeclaredKind.Enum), "\"open\""),
            Required("payment", new UnionType(Union("PaymentValue", "method", card, cash))),
            Optional("total", new DecimalType { Minimum = 0, MultipleOf = 0.01m }),
            Optional("counts", new MapType(new IntegerType { Minimum = 1 }, 1, null), "{\"box\":1}"),
            Optional("place", Tuple(("Latitude", new NumberType { Minimum = -90 }), ("Name", Text with { IsNullable = true }))),
            Optional("tags", ListOf(new StringType { MaxLength = 10 }) with { Check = "Tags" }, "[\"new\"]"),
            Optional("anything", new RawType { Check = "Anything" }, "{\"a\":1}"),
            Optional("after", new KindType("shop.sales.order")));
        kind = kind with
        {
            Body = kind.Body with { Additional = new NumberType(), Declarations = List<TypeModel>(status), Check = "Order" },
            Checks = List(Refuses("Tags", "[\"a\",\"b\"]"), Refuses("Anything", "1"), Refuses("Order", "{}")),
        };

        Load("", kind).Body.RoundTrip("\"status\":\"paid\",\"payment\":{\"method\":\"cash\"},\"weight\":1.5");
        Snapshot.Matches(Emit(kind), "ShopSalesOrder.kind", "g.cs");
    }
}
