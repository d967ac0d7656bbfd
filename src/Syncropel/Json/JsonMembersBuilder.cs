using System.ComponentModel;
using System.Text.Json;

namespace Syncropel.Json;

/// <summary>Collects members while an object is read. Generated readers use it; not meant to be used by hand.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public struct JsonMembersBuilder
{
    private List<(JsonMember Member, long Offset)>? _members;

    /// <summary>Adds the member whose name the reader stands at, and leaves the reader at the last token of its value.</summary>
    /// <exception cref="CanonicalJsonException">Name or value have no canonical form.</exception>
    public void Add(ref Utf8JsonReader reader)
    {
        long offset = reader.TokenStartIndex;
        string name = JsonFault.ReadText(ref reader);
        reader.Read();
        var writer = new CanonicalJsonWriter([]);
        try
        {
            CanonicalJson.WriteValue(ref reader, ref writer);
            (_members ??= []).Add((new JsonMember(name, writer.Written.ToArray()), offset));
        }
        finally
        {
            writer.Dispose();
        }
    }

    /// <summary>The members collected, sorted.</summary>
    /// <exception cref="CanonicalJsonException">A name stands twice.</exception>
    public readonly JsonMembers Build()
    {
        if (_members is null) return JsonMembers.Empty;

        (JsonMember Member, long Offset)[] members = [.. _members];
        Array.Sort(members, static (left, right) =>
            JsonMember.ByName.Compare(left.Member, right.Member) is var order and not 0 ? order : left.Offset.CompareTo(right.Offset));
        for (int i = 1; i < members.Length; i++)
        {
            if (members[i].Member.Name != members[i - 1].Member.Name) continue;
            throw new CanonicalJsonException(
                $"the key '{JsonText.Shorten(members[i].Member.Name)}' stands twice in one object", members[i].Offset);
        }

        return new JsonMembers(Array.ConvertAll(members, static pair => pair.Member));
    }
}
