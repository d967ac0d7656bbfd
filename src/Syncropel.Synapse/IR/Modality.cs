using System.Text.Json.Serialization;
using Syncropel.Synapse.Json;

namespace Syncropel.Synapse;

/// <summary>What a payload holds: <c>modality</c> of the SYNAPSE IR. Each one needs members of its own.</summary>
[JsonConverter(typeof(LowerCaseEnumConverter<Modality>))]
public enum Modality
{
    /// <summary><c>text</c>: needs <see cref="Payload.Content"/>.</summary>
    Text,

    /// <summary><c>embedding</c>: needs <see cref="Payload.Vector"/>.</summary>
    Embedding,

    /// <summary><c>structured</c>: needs <see cref="Payload.Data"/>.</summary>
    Structured,

    /// <summary><c>binary</c>: needs <see cref="Payload.BinaryB64"/> and <see cref="Payload.MimeType"/>.</summary>
    Binary,
}
