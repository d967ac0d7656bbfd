using Syncropel.Kernel.PostgreSql.Tests.Support;
using Syncropel.Kernel.Storage;
using Syncropel.Kernel.Storage.PostgreSql.Appends;

namespace Syncropel.Kernel.PostgreSql.Tests.Storage;

/// <summary>An append that is tried again, since nobody knows what became of it.</summary>
public sealed class AppendPlanTests
{
    private static readonly DateTimeOffset Earlier = new(2026, 11, 19, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public void What_an_earlier_attempt_has_stored_is_this_appends_own_once()
    {
        StoredRecord record = Sample.Record(1);
        AppendPlan plan = Plan(held: Copy(record), at: 5, tried: (record, 5));
        AppendOutcome[] outcomes =
            [.. plan.Decide(new AppendRequest([record, record], ordered: false)).Select(static result => result.Outcome)];
        Assert.Equal([AppendOutcome.Appended, AppendOutcome.AlreadyThere], outcomes);
        Assert.Empty(plan.Added);
    }

    [Theory]
    [InlineData(4, false)]
    [InlineData(5, true)]
    public void What_somebody_else_has_stored_is_theirs(long at, bool isOther)
    {
        StoredRecord record = Sample.Record(1);
        AppendPlan plan = Plan(isOther ? Sample.Record(1, createdAt: Earlier) : Copy(record), at, tried: (record, 5));
        AppendResult result = plan.Decide(new AppendRequest([record], ordered: false))[0];
        Assert.Equal(AppendOutcome.AlreadyThere, result.Outcome);
    }

    private static AppendPlan Plan(StoredRecord held, long at, (StoredRecord Record, long Position) tried)
    {
        var there = new HeldRecords { Head = 9 };
        there.Add(held, at);
        return new AppendPlan(there, new Dictionary<RecordId, long> { [tried.Record.Id] = tried.Position });
    }

    private static StoredRecord Copy(StoredRecord record) => StoredRecord.Parse(record.Id, record.Json.ToArray());
}
