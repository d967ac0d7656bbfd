namespace Syncropel.Analyzers.Tests.Adapters;

/// <summary>An adapter around the ingress of a test.</summary>
internal static class IngressSource
{
    /// <summary>The adapter.</summary>
    /// <param name="members">Its ingress, and what else it has.</param>
    /// <param name="input">What its model takes.</param>
    public static string Of(string members, string input = "string") => $$"""
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Text.Json;
        using Syncropel.Synapse;

        public sealed class Subject : AdapterBase<{{input}}, double>
        {
            public override string ModelId => "acme/subject";

            public override string AdapterVersion => "1.0.0";

            {{members}}

            public override CanonicalIR Egress(double modelOutput, CanonicalIR originalIr, long latencyMs)
            {
                CanonicalIR updated = originalIr.Clone();
                updated.Provenance.Append(BuildProvenance(Math.Clamp(modelOutput, 0, 1), latencyMs));
                return updated;
            }
        }
        """;

    /// <summary>The adapter whose ingress has these statements.</summary>
    public static string Body(string statements, string input = "string") =>
        Of($"public override {input} Ingress(CanonicalIR ir) {{ {statements} }}", input);
}
