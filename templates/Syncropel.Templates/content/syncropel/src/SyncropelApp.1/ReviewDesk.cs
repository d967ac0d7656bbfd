using Syncropel;
using Syncropel.Synapse;

namespace SyncropelApp._1;

/// <summary>Takes reviews in: lets a model look at each, and emits it as a record.</summary>
internal sealed class ReviewDesk(ISyncropelClient client)
{
    public const string Thread = "feedback.reviews";

    private readonly AdapterPipeline _models = AdapterPipeline.Create().Then(new Sentiment(), StandInModel.ScoreAsync);

    /// <summary>Emits a review, with how happy it sounds.</summary>
    /// <returns>What became of it. A review that the model cannot score is emitted without a score.</returns>
    /// <exception cref="InvalidBodyException">The review breaks its schema. Nothing was sent.</exception>
    public async Task<EmitResult> TakeAsync(Review review, CancellationToken cancellationToken = default)
    {
        PipelineResult seen = await _models.RunAsync(MessageOf(review), cancellationToken);
        return await client.EmitAsync(
            review with { Sentiment = seen.IR.Payload.Score }, Thread, cancellationToken: cancellationToken);
    }

    /// <summary>The reviews that do not sound happy. A filter on a field that is not in the schema would not compile.</summary>
    public IAsyncEnumerable<Record<Review>> FindUnhappyAsync(CancellationToken cancellationToken = default) =>
        client.QueryAsync<Review>(Review.Fields.Sentiment < 0.5, Thread, cancellationToken: cancellationToken);

    private static CanonicalIR MessageOf(Review review) => new()
    {
        IRVersion = CanonicalIR.CurrentVersion,
        MessageId = Guid.NewGuid(),
        TaskHeader = new TaskHeader { TaskType = TaskType.Score, Domain = TaskDomain.General, Priority = 2, LatencyBudgetMs = 1_000 },
        Payload = new Payload { Modality = Modality.Text, Content = review.Text },
    };
}
