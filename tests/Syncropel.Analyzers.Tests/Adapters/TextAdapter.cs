namespace Syncropel.Analyzers.Tests.Adapters;

/// <summary>A correct adapter of a model that takes a text and gives a number, with room for what a test is about.</summary>
internal static class TextAdapter
{
    public const string Usings = """
        using System;
        using System.Collections.Concurrent;
        using System.Collections.Generic;
        using System.Diagnostics;
        using System.Globalization;
        using System.IO;
        using System.Linq;
        using System.Net.Http;
        using System.Security.Cryptography;
        using System.Text;
        using System.Text.Json;
        using System.Text.RegularExpressions;
        using System.Threading;
        using System.Threading.Tasks;
        using Syncropel;
        using Syncropel.Synapse;


        """;

    /// <summary>With statements in egress, members, and types beside it.</summary>
    public static string With(string egress, string members = "", string types = "") => Of(
        $$"""
        public override string ModelId => "my-org/sentiment";

            public override string AdapterVersion => "1.0.0";

            public override string Ingress(CanonicalIR ir) => ir.Payload.Content ?? "";

            public override CanonicalIR Egress(double modelOutput, CanonicalIR originalIr, long latencyMs)
            {
                CanonicalIR updated = originalIr.Clone();
                {{egress}}
                updated.Provenance.Append(BuildProvenance(Math.Clamp(modelOutput, 0, 1), latencyMs));
                return updated;
            }

            {{members}}
        """,
        types);

    /// <summary>With these members, and no others.</summary>
    public static string Of(string members, string types = "", string modifiers = "public sealed") => Usings + $$"""
        {{modifiers}} class Sentiment : AdapterBase<string, double>
        {
            {{members}}
        }

        {{types}}
        """;

    /// <summary>With this egress.</summary>
    public static string Egress(string egress, string members = "") => Of(
        $$"""
        public override string ModelId => "my-org/sentiment";

            public override string AdapterVersion => "1.0.0";

            public override string Ingress(CanonicalIR ir) => ir.Payload.Content ?? "";

            public override CanonicalIR Egress(double modelOutput, CanonicalIR originalIr, long latencyMs)
            {
                CanonicalIR updated = originalIr.Clone();
                {{egress}}
                return updated;
            }

            {{members}}
        """);
}
