namespace Syncropel;

/// <summary>Where a subscription begins. Immutable; the default is <see cref="Now"/>.</summary>
public readonly record struct SubscriptionStart
{
    // Ours: the cursor that is the beginning of all records. See docs/wire.md.
    private const string First = "0";

    private SubscriptionStart(string cursor) => Cursor = cursor;

    /// <summary>With what arrives at the kernel from now on.</summary>
    public static SubscriptionStart Now => default;

    /// <summary>With the oldest record; what is there comes first, and then what arrives.</summary>
    public static SubscriptionStart Beginning => new(First);

    /// <summary>What is sent as <c>Last-Event-ID</c>; null for nothing.</summary>
    internal string? Cursor { get; }

    /// <summary>Behind a record that was received before, by this process or by another.</summary>
    /// <param name="cursor">The record's <see cref="Record.Cursor"/>.</param>
    /// <exception cref="ArgumentException">The text is no cursor: it is empty, or has a character that no header has.</exception>
    public static SubscriptionStart After(string cursor)
    {
        ArgumentException.ThrowIfNullOrEmpty(cursor);
        return IsCursor(cursor)
            ? new SubscriptionStart(cursor)
            : throw new ArgumentException(
                "A cursor is of visible ASCII characters; give the Cursor of a record that was received.", nameof(cursor));
    }

    /// <summary>Whether a text can be sent as a cursor.</summary>
    internal static bool IsCursor(string text) => text.Length > 0 && !text.AsSpan().ContainsAnyExceptInRange('!', '~');

    /// <summary>Where it begins, in words.</summary>
    public override string ToString() => Cursor switch
    {
        null => "now",
        First => "the beginning",
        _ => $"after {Cursor}",
    };
}
