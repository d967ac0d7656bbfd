// Private helpers that take the IR and give it back.
// Outputs: [[], [{"text":"aspirin","label":"DRUG","score":0.97}], [{"text":"","label":"DRUG","score":3}]]
using System;
using System.Collections.Generic;
using System.Linq;
using Syncropel.Synapse;

namespace Corpus;

/// <summary>A span that the model found.</summary>
public sealed record ClinicalSpan(string Text, string Label, double Score);

/// <summary>d4data/biomedical-ner-all: drugs, signs and diseases in clinical notes.</summary>
public sealed class ClinicalEntities : AdapterBase<string, IReadOnlyList<ClinicalSpan>>
{
    private const string Model = "d4data/biomedical-ner-all";
    private const string Version = "1.0.3";

    public override string ModelId => Model;

    public override string AdapterVersion => Version;

    public override string Ingress(CanonicalIR ir) => ir.Payload.Content is { } text ? text.Trim() : string.Empty;

    public override CanonicalIR Egress(IReadOnlyList<ClinicalSpan> modelOutput, CanonicalIR originalIr, long latencyMs)
    {
        ClinicalSpan[] usable = [.. modelOutput.Where(IsUsable)];
        CanonicalIR updated = WithEntities(originalIr.Clone(), usable);
        return WithEntry(updated, usable, modelOutput.Count - usable.Length, latencyMs);
    }

    private static CanonicalIR WithEntities(CanonicalIR ir, ClinicalSpan[] spans)
    {
        ir.Payload.Entities = [.. spans.Select(static one => new Entity { Text = one.Text, Label = one.Label, Confidence = one.Score })];
        return ir;
    }

    private CanonicalIR WithEntry(CanonicalIR ir, ClinicalSpan[] spans, int dropped, long latencyMs)
    {
        double confidence = spans.Length == 0 ? 0 : spans.Average(static one => one.Score);
        string[]? warnings = dropped > 0 ? [$"{dropped} spans are left out"] : null;
        ir.Provenance.Append(BuildProvenance(confidence, latencyMs, warnings: warnings));
        return ir;
    }

    private static bool IsUsable(ClinicalSpan span) => span.Text.Length > 0 && span.Score is >= 0 and <= 1;
}
