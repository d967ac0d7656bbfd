using System.Text.Json;
using Syncropel.Bodies;
using Syncropel.Json;

namespace Syncropel;

/// <summary>
/// A received body without a type: its members as JSON, the <c>kind</c> and <c>_refs</c> among them. Equal when the members are.
/// </summary>
public sealed record JsonBody : IRecordBody
{
    internal JsonBody(JsonMembers members) => Members = members;

    /// <summary>The members of the body. As a <see cref="RecordBody"/>, they can be emitted again.</summary>
    public JsonMembers Members { get; }

    /// <summary>Writes the body as it was received.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="refs">References to be added to those of the body.</param>
    /// <exception cref="CanonicalJsonException">
    /// There are references to add, and the <c>_refs</c> of the body is not a list of references, which would be lost.
    /// </exception>
    public void WriteBody(ref CanonicalJsonWriter writer, scoped ReadOnlySpan<Ref> refs)
    {
        if (!refs.IsEmpty && Members.TryGetValue("_refs", out JsonElement own))
        {
            if (!RefReader.TryReadAll(own, out ValueList<Ref> received))
            {
                throw new CanonicalJsonException("the body's '_refs' is not an array of {\"kind\", \"id\"}, so nothing can be added to it");
            }

            refs = (Ref[])[.. received, .. refs];
        }

        BodyWriter.WriteMembers(ref writer, Members, refs);
    }

    /// <summary>Always valid: there is no schema to hold the body against.</summary>
    public ValidationResult Validate() => ValidationResult.Valid;

    /// <summary>The body as canonical JSON.</summary>
    public override string ToString() => Members.ToString();
}
