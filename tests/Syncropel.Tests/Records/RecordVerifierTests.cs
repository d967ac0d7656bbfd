using System.Security.Cryptography;
using System.Text;
using Syncropel.Records;
using Syncropel.Tests.Identities;

namespace Syncropel.Tests.Records;

public sealed class RecordVerifierTests : IDisposable
{
    private readonly ECDsa _key = Keys.P256();

    public void Dispose() => _key.Dispose();

    [Theory]
    [InlineData("did:example:my-app", false)]
    [InlineData("did:key:z6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doK", false)]
    [InlineData("did:key:z6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doK", true)]
    [InlineData(Keys.Did, true)]
    public void What_holds_as_far_as_it_can_be_checked_passes(string actor, bool isSigned)
    {
        Record record = Received(actor, isSigned);

        Assert.All(Enum.GetValues<ReadVerification>(), what => Assert.Null(RecordVerifier.Fault(record, what)));
    }

    [Fact]
    public void A_record_of_another_id_is_refused_where_ids_count()
    {
        Record record = Received(Keys.Did, isSigned: true, clock: "2", id: RecordId.Compute([]));

        Assert.Null(RecordVerifier.Fault(record, ReadVerification.None));
        Assert.All([ReadVerification.Ids, ReadVerification.IdsAndSignatures], what =>
        {
            string? fault = RecordVerifier.Fault(record, what);
            Assert.Equal($"its content has the id {record.ComputeId()}", fault);
        });
    }

    [Fact]
    public void A_forged_record_with_its_own_id_is_refused_where_signatures_count()
    {
        Record genuine = Received(Keys.Did, isSigned: true);
        string forged = Encoding.UTF8.GetString(genuine.Json.Span).Replace("\"clock\":1", "\"clock\":2", StringComparison.Ordinal);
        RecordId id = Record.Parse(forged).ComputeId();
        Record record = Record.Parse(forged.Replace(genuine.Id.ToString(), id.ToString(), StringComparison.Ordinal));

        Assert.Null(RecordVerifier.Fault(record, ReadVerification.Ids));
        Assert.Equal(
            $"its signature is not of its actor {Keys.Did}",
            RecordVerifier.Fault(record, ReadVerification.IdsAndSignatures));
    }

    [Fact]
    public void A_record_of_a_key_whose_signature_was_taken_away_is_refused()
    {
        Record record = Received(Keys.Did, isSigned: false);

        Assert.Null(RecordVerifier.Fault(record, ReadVerification.Ids));
        Assert.Equal(
            $"it has no signature, and its actor {Keys.Did} is a key",
            RecordVerifier.Fault(record, ReadVerification.IdsAndSignatures));
    }

    [Fact]
    public void A_signature_that_is_no_text_is_refused_whoever_the_actor_is()
    {
        Record unsigned = Received("did:example:my-app", isSigned: false);
        Record record = Record.Parse(Encoding.UTF8.GetString(unsigned.Json.Span)[..^1] + ",\"sig\":{}}");

        Assert.Contains(
            "its signature is not of its actor did:example:my-app",
            RecordVerifier.Fault(record, ReadVerification.IdsAndSignatures),
            StringComparison.Ordinal);
    }

    private Record Received(string actor, bool isSigned, string clock = "1", RecordId? id = null)
    {
        string hashed =
            $$"""{"act":"PUT","actor":"{{actor}}","body":{},"clock":{{clock}},"data_type":"SCALAR","parents":[],"thread":"t"}""";
        byte[] bytes = Encoding.UTF8.GetBytes(hashed);
        string sig = isSigned ? $",\"sig\":\"{Keys.Sign(_key, bytes)}\"" : "";
        return Record.Parse($"{hashed[..^1]},\"id\":\"{id ?? RecordId.Compute(bytes)}\"{sig}}}");
    }
}
