using System.Globalization;

namespace Syncropel.Kernel.Streams;

/// <summary>
/// A place in the arrivals, as readers are given it and bring it back: how many records lie before it. Readers need not know that.
/// </summary>
internal static class Cursor
{
    public static string Format(long position) => position.ToString(CultureInfo.InvariantCulture);

    /// <param name="text">The cursor as a reader brings it.</param>
    /// <param name="count">How many records there are.</param>
    /// <exception cref="RefusalException">The kernel gave out no such cursor.</exception>
    public static long Parse(string text, long count)
    {
        // Only the one spelling that is given out is a cursor.
        bool isKnown = long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long position)
            && position <= count
            && Format(position) == text;
        return isKnown
            ? position
            : throw new RefusalException(new(
                RefusalCode.InvalidCursor,
                $"'{text}' in Last-Event-ID is no cursor of this kernel; send the id of an event, 0 for the beginning of all records, "
                    + "or no such header for what arrives from now on.")
            {
                Field = "Last-Event-ID",
            });
    }
}
