using System.Text;
using System.Text.Json;
using Syncropel.Json;

namespace Syncropel.Bodies;

/// <summary>An untyped body together with its kind: what is sent where no generated type is used.</summary>
internal sealed class UntypedBody : IRecordBody
{
    private readonly JsonMembers _members;
    private readonly ValueList<Ref> _ownRefs;

    /// <exception cref="ArgumentException">The body has a <c>kind</c> of its own that differs, or <c>_refs</c> that are none.</exception>
    public UntypedBody(string kind, RecordBody body)
    {
        JsonMembers members = body.Members;
        byte[] quotedKind = Encoding.UTF8.GetBytes($"\"{kind}\"");
        if (members.TryGetValue("kind", out JsonElement own) && (own.ValueKind != JsonValueKind.String || own.GetString() != kind))
        {
            throw new ArgumentException(
                $"The body says its kind is {own.GetRawText()}, and the emit says \"{kind}\"; leave 'kind' out of the body.", nameof(body));
        }

        _ownRefs = members.TryGetValue("_refs", out JsonElement refs) ? ReadRefs(refs, nameof(body)) : [];
        _members = members.With(new JsonMember("kind", quotedKind));
    }

    public ValidationResult Validate() => ValidationResult.Valid;

    public void WriteBody(ref CanonicalJsonWriter writer, scoped ReadOnlySpan<Ref> refs)
    {
        ReadOnlySpan<Ref> all = _ownRefs.Count == 0 ? refs : (Ref[])[.. _ownRefs, .. refs];
        BodyWriter.WriteMembers(ref writer, _members, all);
    }

    private static ValueList<Ref> ReadRefs(JsonElement refs, string parameterName)
    {
        if (!RefReader.TryReadAll(refs, out ValueList<Ref> all))
        {
            throw new ArgumentException(
                "The body's '_refs' is not an array of {\"kind\", \"id\"}; leave it out and give the references to the emit.",
                    parameterName);
        }

        // What is sent is held to more than what is received.
        foreach (Ref reference in all) KindName.ThrowIfInvalid(reference.Kind, parameterName);
        return all;
    }
}
