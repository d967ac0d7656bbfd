using System.Text.Json;
using Syncropel.Generators.Tests.Harness;
using Syncropel.Generators.Tests.Oracle;

namespace Syncropel.Generators.Tests.Fuzz;

/// <summary>Where generated code is wrong.</summary>
/// <param name="Sort">How: two disagreements of one sort are probably the same.</param>
/// <param name="Document">The kind's schema.</param>
/// <param name="Body">The body; null where it is the code as a whole.</param>
/// <param name="Detail">What both sides say.</param>
internal sealed record Disagreement(string Sort, string Document, string? Body, string Detail)
{
    /// <summary>The first body on which a kind's code and the oracle disagree, or what is wrong with all its code. Null for none.</summary>
    public static Disagreement? Find(LoadedKind kind, string document, IEnumerable<string> bodies)
    {
        if (kind.Fault is not null) return new Disagreement("the code does not compile", document, null, kind.Fault);
        if (kind.Probe is null) return null;
        using JsonDocument schema = JsonDocument.Parse(document);
        var oracle = new SchemaOracle(schema.RootElement);
        return bodies.Select(body => Find(kind.Probe, oracle, document, body)).FirstOrDefault(static found => found is not null);
    }

    /// <summary>All there is to know, and how to see it again.</summary>
    public string Show(string replay) => $"{Sort}: {Detail}\nschema: {Document}\nbody: {Body}\nreplay: {replay}";

    private static Disagreement? Find(BodyProbe probe, SchemaOracle oracle, string document, string body)
    {
        using JsonDocument instance = JsonDocument.Parse(body);
        bool expected = oracle.Accepts(instance.RootElement);
        BodyVerdict verdict;
        try
        {
            verdict = BodyVerdict.Of(probe, FuzzCase.Named(body, probe.Kind));
        }
        catch (Exception thrown) when (thrown is not OperationCanceledException)
        {
            return new Disagreement("the code throws", document, body, thrown.ToString());
        }

        if (verdict.Accepts && !expected) return new Disagreement("accepted, and invalid", document, body, "the code finds nothing");
        if (!verdict.Accepts && expected) return new Disagreement("refused, and valid", document, body, verdict.Why);
        return verdict.Loss is null ? null : new Disagreement("not written back as read", document, body, verdict.Loss);
    }
}
