// Helpers that give what they make by ref and out.
// Outputs: [{"total":"12.50","currency":"EUR","certainty":0.8}, {"total":"a lot","currency":null,"certainty":2}]
using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text.Json;
using Syncropel.Synapse;

namespace Corpus;

/// <summary>What the model read on an invoice.</summary>
public sealed record Invoice(string Total, string? Currency, double Certainty);

/// <summary>microsoft/layoutlmv3: the fields of an invoice.</summary>
public sealed class InvoiceFields : AdapterBase<string, Invoice>
{
    public override string ModelId => "microsoft/layoutlmv3-base";

    public override string AdapterVersion => "1.0.7";

    public override string Ingress(CanonicalIR ir) => TryRead(ir.Payload, out string text) ? text : "";

    public override CanonicalIR Egress(Invoice modelOutput, CanonicalIR originalIr, long latencyMs)
    {
        var warnings = new List<string>();
        double confidence = modelOutput.Certainty;
        Clamp(ref confidence, warnings);
        Open(originalIr, out CanonicalIR updated);
        if (TryNumber(modelOutput.Total, out decimal total))
        {
            updated.Payload.Data = JsonSerializer.SerializeToElement(new { total, currency = modelOutput.Currency ?? "" });
        }
        else
        {
            warnings.Add("the total is no number");
        }

        updated.Provenance.Append(BuildProvenance(confidence, latencyMs, warnings: warnings));
        return updated;
    }

    private static void Open(CanonicalIR original, out CanonicalIR clone) => clone = original.Clone();

    private static bool TryRead(Payload payload, out string text)
    {
        text = payload.Content ?? payload.BinaryB64 ?? "";
        return text.Length > 0;
    }

    private static void Clamp(ref double confidence, List<string> warnings)
    {
        if (confidence is >= 0 and <= 1) return;
        confidence = Math.Clamp(confidence, 0, 1);
        warnings.Add("the certainty is out of range");
    }

    private static bool TryNumber(string text, out decimal number) =>
        decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out number);
}
