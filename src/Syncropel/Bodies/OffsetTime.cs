using System.Diagnostics.CodeAnalysis;
using Syncropel.Bodies;

namespace Syncropel;

/// <summary>
/// A time of day with its offset from UTC, as RFC 3339 writes it: <c>12:30:00+02:00</c>. Two are equal when they are written as
/// the same JSON; the same instant in another offset is another time of day.
/// </summary>
public readonly struct OffsetTime : IEquatable<OffsetTime>
{
    /// <summary>Creates a time of day.</summary>
    /// <param name="time">The time on the clock that shows <paramref name="offset"/>.</param>
    /// <param name="offset">What that clock is ahead of UTC, in whole minutes, between -23:59 and 23:59.</param>
    /// <exception cref="ArgumentOutOfRangeException">The offset is not in whole minutes, or out of its range.</exception>
    public OffsetTime(TimeOnly time, TimeSpan offset)
    {
        if (offset.Ticks % TimeSpan.TicksPerMinute != 0 || offset.Duration() >= TimeSpan.FromDays(1))
        {
            throw new ArgumentOutOfRangeException(nameof(offset), offset, "an offset is in whole minutes, between -23:59 and 23:59");
        }

        Time = time;
        Offset = offset;
    }

    /// <summary>The time on the clock that shows the offset.</summary>
    public TimeOnly Time { get; }

    /// <summary>What that clock is ahead of UTC, in whole minutes.</summary>
    public TimeSpan Offset { get; }

    /// <summary>Whether two are written as the same JSON.</summary>
    public static bool operator ==(OffsetTime left, OffsetTime right) => left.Equals(right);

    /// <summary>Whether the two differ.</summary>
    public static bool operator !=(OffsetTime left, OffsetTime right) => !left.Equals(right);

    /// <summary>Reads <c>12:30:00Z</c> or <c>12:30:00.5+02:00</c>, with up to seven digits of a second.</summary>
    /// <exception cref="FormatException">The text is none of these, or is a leap second, which no .NET time can hold.</exception>
    public static OffsetTime Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (OffsetTimeText.TryParse(text, out OffsetTime value)) return value;
        throw new FormatException(OffsetTimeText.IsLeapSecond(text)
            ? $"'{text}' is a leap second, which no .NET time can hold; give the second before it"
            : $"'{text}' is no time of day with an offset, such as 12:30:00Z or 12:30:00+02:00");
    }

    /// <summary>Reads what <see cref="Parse"/> reads, if it can be.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out OffsetTime value)
    {
        value = default;
        return text is not null && OffsetTimeText.TryParse(text, out value);
    }

    /// <inheritdoc/>
    public bool Equals(OffsetTime other) => Time == other.Time && Offset == other.Offset;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is OffsetTime other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Time, Offset);

    /// <summary>
    /// The time as it stands in JSON: seconds always, a fraction only as long as it must be, <c>Z</c> for the offset zero.
    /// </summary>
    public override string ToString()
    {
        Span<char> text = stackalloc char[DateTimeText.MaxLength];
        return new string(text[..OffsetTimeText.Format(this, text)]);
    }
}
