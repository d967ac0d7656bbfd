using Syncropel.Contract.Support;
using Syncropel.Query;

namespace Syncropel.Contract.Query;

/// <summary>Filters of typed fields find what they say: each row names the clocks of the bodies that match.</summary>
public abstract class FieldsContract<TSkin> : KernelContract<TSkin>
    where TSkin : IKernelSkin
{
    private static readonly string[] Bodies =
    [
        /* 1 */ """{"title":"Glow","year":1996,"artists":["Zonke"],"status":"in the studio","label":{"name":"TMP"}}""",
        /* 2 */ """{"title":"glow","year":null,"artists":["A","Zonke"],"label":null,"released":"1996-02-29"}""",
        /* 3 */ """{"title":"Hush","year":2001,"artists":[],"status":"live","tracks":[{"title":"a"},{"title":"b"}]}""",
        /* 4 */ """{"title":"Ids","ids":5,"made":"2026-11-20T12:30:00.5+02:00","labels":{"en":"Five","0":"zero"},"price":0.1}""",
        /* 5 */ """{"title":"Ids","ids":[5,6],"released":"1996-03-01","price":12345678901234567.89}""",
    ];

    private static readonly TextField Title = new("body.title");
    private static readonly NullableOrderedField<long> Year = new("body.year");
    private static readonly ScalarListField<TextField, NeverNull> Artists = new("body.artists", static path => new(path));
    private static readonly ScalarListField<OrderedField<long>, NeverNull> Ids = new("body.ids", static path => new(path));
    private static readonly EqualityField<Act> Status =
        new("body.status", static act => act == Act.Put ? "in the studio" : "live");

    private static readonly MapField<TextField, NeverNull> Labels = new("body.labels", static path => new(path));
    private static readonly JsonField Tracks = new("body.tracks");
    private static readonly JsonField Label = new("body.label");

    public static TheoryData<Filter, long[]> Rows => new()
    {
        { Title == "Glow", [1] },
        { Title.ILike("GLOW"), [1, 2] },
        { Title >= "H" & Title < "I", [3] },
        { Year == null, [2] },
        { Year != null & Year.Exists(), [1, 3] },
        { Year > 1996, [3] },
        { Year.In(2001, null), [2, 3] },
        { Year.NotExists(), [4, 5] },
        { Status == Act.Put, [1] },
        { Status != Act.Put & Status.Exists(), [3] },
        { Artists[0] == "Zonke", [1] },
        { Artists[1] == "Zonke", [2] },
        { Artists[0].Exists(), [1, 2] },
        { Artists.Any == "Zonke", [1, 2] },
        { Artists.Any != "Zonke" & Artists.Exists(), [3] },
        { Ids.Any == 5, [4, 5] },
        { Ids[1] == 6, [5] },
        { Label["name"] == "TMP", [1] },
        { Label == null, [2] },
        { Tracks[1]["title"] == "b", [3] },
        { Labels["en"] == "Five", [4] },
        { Labels["0"] == "zero", [4] },
        { new OrderedField<DateOnly>("body.released") < new DateOnly(1996, 3, 1), [2] },
        { new OrderedField<DateOnly>("body.released") >= new DateOnly(1996, 2, 29), [2, 5] },
        { new EqualityField<DateTimeOffset>("body.made") == new DateTimeOffset(2026, 11, 20, 12, 30, 0, 500, TimeSpan.FromHours(2)), [4] },
        { new OrderedField<decimal>("body.price") == 0.1m, [4] },
        { Record.Fields.Clock >= 4 & Record.Fields.Thread == Sample.Thread & Record.Fields.Act == Act.Put, [4, 5] },
        { !(Title == "Ids") & !(Year == null), [1, 3] },
    };

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task A_filter_of_fields_matches(Filter filter, long[] clocks)
    {
        await Client.Fill(Bodies);
        Answer answer = await Client.Query($$"""{"filter":{{filter}}}""");

        Assert.Equal(clocks, answer.Clocks("records"));
    }
}
