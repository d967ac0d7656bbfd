using System.Text.Json.Serialization;
using Syncropel.Synapse.Json;

namespace Syncropel.Synapse;

/// <summary>What a task is about: <c>domain</c> of the SYNAPSE IR.</summary>
[JsonConverter(typeof(LowerCaseEnumConverter<TaskDomain>))]
public enum TaskDomain
{
    /// <summary><c>general</c>.</summary>
    General,

    /// <summary><c>legal</c>.</summary>
    Legal,

    /// <summary><c>medical</c>.</summary>
    Medical,

    /// <summary><c>finance</c>.</summary>
    Finance,

    /// <summary><c>code</c>.</summary>
    Code,

    /// <summary><c>scientific</c>.</summary>
    Scientific,

    /// <summary><c>multilingual</c>.</summary>
    Multilingual,

    /// <summary><c>conversational</c>.</summary>
    Conversational,

    /// <summary><c>audio</c>.</summary>
    Audio,

    /// <summary><c>document</c>.</summary>
    Document,

    /// <summary><c>multimodal</c>.</summary>
    Multimodal,

    /// <summary><c>vision</c>.</summary>
    Vision,
}
