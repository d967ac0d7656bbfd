// if/else with an append in either branch, try/finally, and one return.
// Outputs: [{"isFraud":true,"probability":0.95,"costUsd":0.01}, {"isFraud":false,"probability":0.1,"costUsd":null}]
using System;
using System.Buffers;
using Syncropel.Synapse;

namespace Corpus;

/// <summary>What the model says of a transaction.</summary>
public sealed record FraudVerdict(bool IsFraud, double Probability, double? CostUsd);

/// <summary>acme/fraud-check: whether a transaction is what it says.</summary>
public sealed class FraudCheck : AdapterBase<string, FraudVerdict>
{
    public override string ModelId => "acme/fraud-check";

    public override string AdapterVersion => "4.0.2";

    public override string Ingress(CanonicalIR ir)
    {
        string text = ir.Payload.Content ?? ir.Payload.Data?.GetRawText() ?? "";
        char[] buffer = ArrayPool<char>.Shared.Rent(text.Length);
        try
        {
            text.CopyTo(buffer);
            for (int i = 0; i < text.Length; i++)
            {
                if (char.IsControl(buffer[i])) buffer[i] = ' ';
            }

            return new string(buffer, 0, text.Length);
        }
        finally
        {
            ArrayPool<char>.Shared.Return(buffer);
        }
    }

    public override CanonicalIR Egress(FraudVerdict modelOutput, CanonicalIR originalIr, long latencyMs)
    {
        CanonicalIR updated = originalIr.Clone();
        double probability = Math.Clamp(modelOutput.Probability, 0, 1);
        if (modelOutput.IsFraud)
        {
            updated.Payload.Labels = [new Classification { Label = "fraud", Score = probability }];
            updated.Provenance.Append(BuildProvenance(probability, latencyMs, modelOutput.CostUsd));
        }
        else
        {
            updated.Provenance.Append(BuildProvenance(1 - probability, latencyMs, modelOutput.CostUsd));
        }

        return updated;
    }
}
