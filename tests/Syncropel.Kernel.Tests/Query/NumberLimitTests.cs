using System.Text;
using Syncropel.Kernel.Ingest;
using Syncropel.Kernel.Maintenance;
using Syncropel.Kernel.Storage;
using Syncropel.Kernel.Storage.Sqlite;
using Syncropel.Kernel.Tests.Support;

namespace Syncropel.Kernel.Tests.Query;

public sealed class NumberLimitTests
{
    [Fact]
    public void A_number_that_is_too_long_is_found_wherever_it_stands()
    {
        const int Most = 7;
        for (int before = 0; before < 4 * Most; before++)
        {
            string start = $"[\"{new string('x', before)}\",";
            for (int digits = 1; digits < 4 * Most; digits++)
            {
                string json = $"{start}-{new string('1', digits)},{new string('2', Most)}]";

                Assert.Equal(digits > Most ? start.Length : null, NumberLimit.Find(Encoding.UTF8.GetBytes(json), Most));
            }
        }
    }

    [Theory]
    [InlineData("12345678", 0)]
    [InlineData("-12345678", 0)]
    [InlineData("1234567", null)]
    [InlineData("-1234567", null)]
    [InlineData("\"1234567890123456\"", null)]
    [InlineData("""{"12345678":[1,2,12345678]}""", 17)]
    [InlineData("[1234567,1234567,1.23457]", null)]
    public void What_is_no_number_has_any_length(string json, int? at) =>
        Assert.Equal(at, NumberLimit.Find(Encoding.UTF8.GetBytes(json), 7));

    [Fact]
    public async Task A_record_from_before_there_was_a_limit_is_found_verified_and_exported()
    {
        using var folder = new Folder();
        string number = new('7', 5000);
        IngestRules any = Sample.Rules with { MaxDigits = int.MaxValue };
        StoredRecord record = EnvelopeReader.Read(Sample.Json(1, $$"""{"n":{{number}}}"""), any).ToStored(Sample.Time);
        await using SqliteStore store = await Stores.OpenRecordsAsync(folder.File);
        await store.AppendAsync([record, Sample.Manifest(1, "a.b.c", true, "body.n")]);
        var findings = new List<RowFinding>();
        CancellationToken stop = TestContext.Current.CancellationToken;
        using var exported = new MemoryStream();

        await store.AssertFindsAsync("""{"body.n":{"$gt":7}}""", 1);
        Assert.Equal(2, await StoreVerification.RunAsync(store, findings.Add, stop));
        Assert.Equal(2, await StoreExport.RunAsync(store, exported, findings.Add, stop));
        Assert.Empty(findings);
        Assert.Contains(number, Encoding.UTF8.GetString(exported.ToArray()), StringComparison.Ordinal);
    }
}
