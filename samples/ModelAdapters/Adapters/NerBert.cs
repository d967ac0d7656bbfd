using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using ModelAdapters.Outputs;
using Syncropel.Synapse;

namespace ModelAdapters.Adapters;

/// <summary>dslim/bert-base-NER: finds persons, organisations, places and other names in a text.</summary>
/// <remarks>
/// It differs from upstream in three things. The compliance envelope is carried as it is, as the contract asks: that there are persons
/// is a warning of the entry. The payload is the original's with other entities, and loses nothing. Elements that are no entities are
/// left out with a warning, where upstream throws.
/// </remarks>
internal sealed class NerBert : JsonAdapterBase
{
    public override string ModelId => "dslim/bert-base-NER";

    public override string AdapterVersion => "1.0.0";

    public override JsonElement Ingress(CanonicalIR ir)
    {
        var input = new JsonObject { ["text"] = ir.Payload.Content ?? "" };
        if (ir.TaskHeader.QualityFloor is { } floor) input["threshold"] = floor;
        return JsonSerializer.SerializeToElement(input);
    }

    public override CanonicalIR Egress(JsonElement modelOutput, CanonicalIR originalIr, long latencyMs)
    {
        CanonicalIR updated = originalIr.Clone();
        TokenLabels found = TokenLabels.Read(modelOutput);
        updated.Payload.Entities = found.Entities.Count == 0 ? null : found.Entities;
        string[] warnings = [.. Warnings(found, originalIr.ComplianceEnvelope)];
        updated.Provenance.Append(BuildProvenance(found.Confidence, latencyMs, warnings: warnings.Length == 0 ? null : warnings));
        return updated;
    }

    private static IEnumerable<string> Warnings(TokenLabels found, ComplianceEnvelope envelope)
    {
        int all = found.Entities.Count + found.Unusable;
        if (found.Persons > 0 && envelope.PiiPresent != true)
        {
            yield return string.Create(
                CultureInfo.InvariantCulture,
                $"PII: {found.Persons} of {all} entities are persons, and compliance_envelope.pii_present is not true");
        }

        if (found.Unusable > 0)
        {
            yield return string.Create(
                CultureInfo.InvariantCulture,
                $"{found.Unusable} of {all} elements have no word, entity or score from 0 to 1, and are left out");
        }
    }
}
