using System.Text;

namespace Syncropel.Kernel.Storage.PostgreSql.Queries;

/// <summary>
/// Between which texts lies every text that begins so, as far as an index keeps the beginning of texts; in the order of code points, and
/// as <see cref="StoredText"/> has them.
/// </summary>
/// <param name="First">The first of them.</param>
/// <param name="Behind">The first text behind all of them; null where there is none.</param>
internal readonly record struct PrefixRange(string First, string? Behind)
{
    private const int Last = 0x10FFFF;
    private const int FirstSurrogate = 0xD800;
    private const int BehindSurrogates = 0xE000;

    /// <param name="prefix">The beginning.</param>
    /// <returns>Null where every text begins so.</returns>
    public static PrefixRange? Of(string prefix)
    {
        List<Rune> runes = [.. StoredText.Escape(prefix).EnumerateRunes().Take(FieldSql.IndexedCharacters)];
        if (runes.Count == 0) return null;
        string first = string.Concat(runes);
        while (runes is [.., { Value: Last }]) runes.RemoveAt(runes.Count - 1);
        if (runes.Count == 0) return new PrefixRange(first, null);

        int next = runes[^1].Value + 1;
        runes[^1] = new Rune(next == FirstSurrogate ? BehindSurrogates : next);
        return new PrefixRange(first, string.Concat(runes));
    }
}
