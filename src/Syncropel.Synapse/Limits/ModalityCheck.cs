namespace Syncropel.Synapse;

/// <summary>Asks for the members that a payload's modality needs.</summary>
internal static class ModalityCheck
{
    /// <exception cref="IRInvalidFieldException">One is missing.</exception>
    public static void Check(Payload payload)
    {
        switch (payload.Modality)
        {
            case Modality.Text:
                Require(payload.Content is not null, "content", "text");
                break;
            case Modality.Embedding:
                Require(payload.Vector is not null, "vector", "embedding");
                break;
            case Modality.Structured:
                Require(payload.Data is not null, "data", "structured");
                break;
            case Modality.Binary:
                Require(payload.BinaryB64 is not null, "binary_b64", "binary");
                Require(payload.MimeType is not null, "mime_type", "binary");
                break;
        }
    }

    private static void Require(bool isThere, string member, string modality)
    {
        if (isThere) return;
        throw new IRInvalidFieldException($"payload.{member}", $"the modality {modality} needs it; give it, or another modality");
    }
}
