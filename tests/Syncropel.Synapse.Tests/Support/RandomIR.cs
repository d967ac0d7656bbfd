using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Syncropel.Synapse.Tests.Support;

/// <summary>Makes any IR that the specification allows, from a seed.</summary>
internal sealed class RandomIR
{
    private static readonly string[] Letters = ["a", "Z", "0", " ", "\"", "\\", "/", "\n", "\u0001", "\u007f", "§", "—", "\u2028", "𝄞", "🎵", "<", "&", "'"];

    // As they are written they must come back, in data, whatever a double makes of them.
    private static readonly string[] Numbers = ["-0", "1.0", "1e400", "1E+2", "12345678901234567890123", "0.1000"];

    private readonly Random _random;

    private RandomIR(int seed) => _random = new Random(seed);

    public static CanonicalIR Make(int seed) => new RandomIR(seed).Make();

    private CanonicalIR Make()
    {
        var ir = new CanonicalIR
        {
            IRVersion = $"{_random.Next(3)}.{_random.Next(20)}.{_random.Next(20)}",
            MessageId = Guid(),
            TaskHeader = Header(),
            Payload = Payload(),
            Provenance = [.. Enumerable.Range(0, _random.Next(4)).Select(_ => Entry())],
            ComplianceEnvelope = Maybe(Envelope) ?? ComplianceEnvelope.Empty,
        };
        return ir;
    }

    private TaskHeader Header() => new()
    {
        TaskType = Any<TaskType>(),
        Domain = Any<TaskDomain>(),
        Priority = _random.Next(1, 4),
        LatencyBudgetMs = _random.NextInt64(0, long.MaxValue),
        CostCeiling = MaybeNumber(1e6),
        QualityFloor = MaybeNumber(1),
        SessionId = Maybe(Text),
        IdempotencyKey = Maybe(Text),
        Query = Maybe(Text),
        CandidateLabels = Maybe(Texts),
        TraceContext = Maybe(() => new TraceContext
        {
            TraceParent = $"00-{Hex(16)}-{Hex(8)}-0{_random.Next(2)}",
            TraceState = Maybe(Text),
        }),
        FailurePolicy = Any<FailurePolicy>(),
    };

    private Payload Payload()
    {
        var payload = new Payload { Modality = Any<Modality>() };
        if (payload.Modality == Modality.Text || Chance()) payload.Content = Text();
        if (payload.Modality == Modality.Embedding || Chance())
        {
            payload.Vector = [.. Enumerable.Range(0, _random.Next(5)).Select(_ => (_random.NextDouble() - 0.5) * Math.Pow(10, _random.Next(-300, 300)))];
        }

        if (payload.Modality == Modality.Structured || Chance()) payload.Data = Data();
        if (payload.Modality == Modality.Binary || Chance())
        {
            payload.BinaryB64 = Convert.ToBase64String(Encoding.UTF8.GetBytes(Text()));
            payload.MimeType = "application/x-" + _random.Next(10).ToString(CultureInfo.InvariantCulture);
        }

        payload.ContentLength = MaybeCount();
        payload.Language = Maybe(Text);
        payload.VectorDim = MaybeCount();
        payload.EmbeddingModel = Maybe(Text);
        payload.SchemaRef = Maybe(Text);
        payload.ByteLength = MaybeCount();
        payload.ContextRef = Maybe(Text);
        payload.Entities = Maybe<ValueList<Entity>>(() => [.. Enumerable.Range(0, _random.Next(3)).Select(_ => Entity())]);
        payload.Labels = Maybe<ValueList<Classification>>(
            () => [.. Enumerable.Range(0, _random.Next(3)).Select(_ => new Classification { Label = Text(), Score = _random.NextDouble() })]);
        payload.Score = MaybeNumber(1);
        return payload;
    }

    private Entity Entity() => new()
    {
        Text = Text(),
        Label = Text(),
        Start = MaybeCount(),
        End = MaybeCount(),
        Confidence = MaybeNumber(1),
    };

    private ProvenanceEntry Entry() => new()
    {
        ModelId = Text(),
        AdapterVersion = "1.0.0",
        Confidence = _random.NextDouble(),
        LatencyMs = _random.NextInt64(0, long.MaxValue),
        TimestampUnix = _random.NextInt64(long.MinValue, long.MaxValue),
        CostUsd = MaybeNumber(100),
        TokenCount = MaybeCount(),
        Warnings = Maybe(Texts),
        BranchId = Chance() ? Guid() : null,
        BranchRole = Chance() ? Any<BranchRole>() : null,
    };

    private ComplianceEnvelope Envelope() => new()
    {
        RequiredTags = Maybe(Texts),
        PiiPresent = Chance() ? Chance() : null,
        DataResidency = Maybe(Texts),
        RetentionPolicy = Maybe(Text),
        PurposeLimitation = Maybe(Text),
    };

    private JsonElement Data()
    {
        var members = new Dictionary<string, object?>(StringComparer.Ordinal);
        for (int i = _random.Next(4); i > 0; i--) members[Text()] = Value(2);
        return JsonSerializer.SerializeToElement(members);
    }

    private object? Value(int depth) => _random.Next(depth > 0 ? 7 : 5) switch
    {
        0 => null,
        1 => Text(),
        2 => _random.Next(),
        3 => JsonElement.Parse(Numbers[_random.Next(Numbers.Length)]),
        4 => Chance(),
        5 => Texts().ToArray(),
        _ => new Dictionary<string, object?>(StringComparer.Ordinal) { [Text()] = Value(depth - 1), ["in"] = Value(depth - 1) },
    };

    private string Text()
    {
        var text = new StringBuilder();
        for (int i = _random.Next(8); i > 0; i--) text.Append(Letters[_random.Next(Letters.Length)]);
        return text.ToString();
    }

    private ValueList<string> Texts() => [.. Enumerable.Range(0, _random.Next(4)).Select(_ => Text())];

    private bool Chance() => _random.Next(2) == 0;

    private T? Maybe<T>(Func<T> make)
        where T : class => Chance() ? make() : null;

    private double? MaybeNumber(double most) => Chance() ? _random.NextDouble() * most : null;

    private long? MaybeCount() => Chance() ? _random.NextInt64(0, long.MaxValue) : null;

    private T Any<T>()
        where T : struct, Enum => Enum.GetValues<T>()[_random.Next(Enum.GetValues<T>().Length)];

    private Guid Guid()
    {
        Span<byte> bytes = stackalloc byte[16];
        _random.NextBytes(bytes);
        return new Guid(bytes);
    }

    private string Hex(int bytes)
    {
        byte[] all = new byte[bytes];
        _random.NextBytes(all);
        all[0] |= 1;
        return Convert.ToHexStringLower(all);
    }
}
