using System.Buffers;
using System.Text.Json;

namespace Syncropel.Json;

/// <summary>
/// Sorts the members of objects that are being canonicalized. Members are written in the order in which they come; when an
/// object closes, its extents are sorted by name and moved, if they were not in order already. One stack serves all depths.
/// </summary>
internal sealed class MemberSorter : IDisposable
{
    private readonly ByName _byName;
    private Member[] _members = ArrayPool<Member>.Shared.Rent(16);
    private byte[] _names = ArrayPool<byte>.Shared.Rent(256);
    private int _count;
    private int _namesLength;
    private int _first;

    public MemberSorter() => _byName = new ByName(this);

    /// <summary>Opens an object; give the result to <see cref="SortInto"/>.</summary>
    public int Begin()
    {
        int outer = _first;
        _first = _count;
        return outer;
    }

    /// <summary>Adds the member whose name the reader stands at, and returns its number.</summary>
    public int Add(ref Utf8JsonReader reader)
    {
        int most = JsonFault.RawLength(ref reader);
        if (_names.Length - _namesLength < most) GrowNames(most);
        int length = JsonFault.CopyText(ref reader, _names.AsSpan(_namesLength));
        if (!System.Text.Unicode.Utf8.IsValid(_names.AsSpan(_namesLength, length))) throw JsonFault.InvalidText(ref reader);

        if (_count == _members.Length) GrowMembers();
        _members[_count] = new Member { NameStart = _namesLength, NameLength = length, Token = reader.TokenStartIndex };
        _namesLength += length;
        return _count++;
    }

    /// <summary>The unescaped name of a member.</summary>
    public ReadOnlySpan<byte> NameOf(int member) => NameOf(_members[member]);

    /// <summary>Says where a member stands in the output.</summary>
    public void SetExtent(int member, int start, int end)
    {
        _members[member].Start = start;
        _members[member].End = end;
    }

    /// <summary>Closes the object: refuses duplicates, and brings its members into order.</summary>
    public void SortInto(ref CanonicalJsonWriter writer, int outer)
    {
        Span<Member> members = _members.AsSpan(_first, _count - _first);
        if (members.Length > 0) _namesLength = members[0].NameStart;
        if (!InOrder(members))
        {
            int start = members[0].Start;
            members.Sort(_byName);
            RefuseDuplicates(members);
            Move(ref writer, members, start);
        }

        _count = _first;
        _first = outer;
    }

    public void Dispose()
    {
        ArrayPool<Member>.Shared.Return(_members);
        ArrayPool<byte>.Shared.Return(_names);
    }

    private bool InOrder(Span<Member> members)
    {
        for (int i = 1; i < members.Length; i++)
        {
            if (JsonText.CompareNames(NameOf(members[i - 1]), NameOf(members[i])) >= 0) return false;
        }

        return true;
    }

    private void RefuseDuplicates(Span<Member> sorted)
    {
        for (int i = 1; i < sorted.Length; i++)
        {
            if (!NameOf(sorted[i - 1]).SequenceEqual(NameOf(sorted[i]))) continue;
            string name = System.Text.Encoding.UTF8.GetString(NameOf(sorted[i]));
            throw new CanonicalJsonException(
                $"the key '{JsonText.Shorten(name)}' stands twice in one object", Math.Max(sorted[i - 1].Token, sorted[i].Token));
        }
    }

    private static void Move(ref CanonicalJsonWriter writer, Span<Member> sorted, int start)
    {
        int length = writer.Length - start;
        byte[] ordered = ArrayPool<byte>.Shared.Rent(length);
        int at = 0;
        foreach (ref Member member in sorted)
        {
            // All members but the one written first begin with a comma.
            int from = member.Start == start ? start : member.Start + 1;
            if (at > 0) ordered[at++] = (byte)',';
            ReadOnlySpan<byte> json = writer.Written[from..member.End];
            json.CopyTo(ordered.AsSpan(at));
            at += json.Length;
        }

        writer.Overwrite(start, ordered.AsSpan(0, at));
        ArrayPool<byte>.Shared.Return(ordered);
    }

    private ReadOnlySpan<byte> NameOf(in Member member) => _names.AsSpan(member.NameStart, member.NameLength);

    private void GrowMembers()
    {
        Member[] larger = ArrayPool<Member>.Shared.Rent(_members.Length * 2);
        _members.AsSpan(0, _count).CopyTo(larger);
        ArrayPool<Member>.Shared.Return(_members);
        _members = larger;
    }

    private void GrowNames(int count)
    {
        byte[] larger = ArrayPool<byte>.Shared.Rent(Math.Max(_names.Length * 2, _namesLength + count));
        _names.AsSpan(0, _namesLength).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_names);
        _names = larger;
    }

    private struct Member
    {
        public int NameStart;
        public int NameLength;
        public int Start;
        public int End;
        public long Token;
    }

    private sealed class ByName(MemberSorter owner) : IComparer<Member>
    {
        public int Compare(Member left, Member right)
        {
            int order = JsonText.CompareNames(owner.NameOf(left), owner.NameOf(right));
            return order != 0 ? order : left.Token.CompareTo(right.Token);
        }
    }
}
