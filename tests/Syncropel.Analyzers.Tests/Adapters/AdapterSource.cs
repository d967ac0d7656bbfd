namespace Syncropel.Analyzers.Tests.Adapters;

/// <summary>Adapters around what a test is about.</summary>
internal static class AdapterSource
{
    private const string Usings = """
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Text.Json;
        using System.Threading.Tasks;
        using Syncropel.Synapse;


        """;

    /// <summary>An adapter, sealed, whose egress has these statements: <c>modelOutput</c> is a text that may be null, <c>x</c> a number.</summary>
    public static string Egress(string statements, string members = "") => Adapter($$"""
            public override CanonicalIR Egress(string? modelOutput, CanonicalIR originalIr, long latencyMs)
            {
                int x = modelOutput?.Length ?? 0;
                {{statements}}
            }

            {{members}}
        """);

    /// <summary>An adapter with these members beside its identity and its ingress, and other types beside it.</summary>
    public static string Adapter(string members, string types = "") => Usings + $$"""
        public sealed class Sentiment : AdapterBase<string, string?>
        {
            public override string ModelId => "my-org/sentiment-v1.0";

            public override string AdapterVersion => "1.0.0";

            public override string Ingress(CanonicalIR ir) => ir.Payload.Content ?? "";

        {{members}}
        }

        {{types}}
        """;
}
