// Loops over what the model gave, and one append behind them.
// Outputs: [[{"number":1,"lines":["a","b"],"quality":0.9},{"number":2,"lines":[],"quality":0.4}], []]
using System;
using System.Collections.Generic;
using System.Text;
using System.Text.Json;
using Syncropel;
using Syncropel.Synapse;

namespace Corpus;

/// <summary>A page as the model read it.</summary>
public sealed record Page(int Number, IReadOnlyList<string> Lines, double Quality);

/// <summary>microsoft/trocr-base-printed: what is printed on pages.</summary>
public sealed class PageReader : AdapterBase<string, IReadOnlyList<Page>>
{
    public override string ModelId { get; } = "microsoft/trocr-base-printed";

    public override string AdapterVersion { get; } = "1.3.0";

    public override string Ingress(CanonicalIR ir)
    {
        foreach (string? candidate in new[] { ir.Payload.BinaryB64, ir.Payload.Content, ir.Payload.ContextRef })
        {
            if (candidate is not null) return candidate;
        }

        return "";
    }

    public override CanonicalIR Egress(IReadOnlyList<Page> modelOutput, CanonicalIR originalIr, long latencyMs)
    {
        CanonicalIR updated = originalIr.Clone();
        var text = new StringBuilder();
        var warnings = new List<string>();
        double worst = modelOutput.Count == 0 ? 0 : 1;
        foreach (Page page in modelOutput)
        {
            worst = Math.Min(worst, Math.Clamp(page.Quality, 0, 1));
            if (page.Lines.Count == 0)
            {
                warnings.Add($"page {page.Number} is empty");
                continue;
            }

            for (int i = 0; i < page.Lines.Count; i++) text.Append(page.Lines[i]).Append('\n');
        }

        updated.Payload.Data = JsonSerializer.SerializeToElement(new { text = text.ToString(), pages = modelOutput.Count });
        updated.Provenance.Append(BuildProvenance(worst, latencyMs, warnings: warnings));
        return updated;
    }
}
