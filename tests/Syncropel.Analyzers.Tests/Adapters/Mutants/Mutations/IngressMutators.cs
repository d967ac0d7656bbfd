using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using static Syncropel.Analyzers.Tests.Adapters.Mutants.AdapterSource;

namespace Syncropel.Analyzers.Tests.Adapters.Mutants;

/// <summary>What ingress gives: SYN2009.</summary>
internal static class IngressMutators
{
    public static IEnumerable<Mutator> All { get; } =
    [
        Returned("input null", RunTime.Catches, static _ => "null!", isReference: true),
        Returned("input default", RunTime.MayMiss, static _ => "default!", isReference: true),
        Returned("input null in one arm", RunTime.MayMiss, static value => $"({Condition}) ? null! : {value}", isReference: true),
        Returned(
            "input by a helper that gives null",
            RunTime.MayMiss,
            static value => $"({Condition}) ? Nothing() : {value}",
            isReference: true),
        Prepended("input null on one path", "if (IR.Payload.Labels is { Count: > 0 }) return null!;", isReference: true),
        Prepended("input null without content", "if (IR.Payload.Content is null) return null!;", isReference: true),
        Prepended(
            "input default by a switch", "switch (IR.Payload.Modality) { case Modality.Embedding: return default!; }", isReference: true),
        Prepended("throws without content", "if (IR.Payload.Content is null) throw new System.InvalidOperationException(\"no content\");"),
        Prepended("throws in an expression", "_ = IR.Payload.Content ?? throw new System.ArgumentException(\"no content\");"),
        Prepended("throws for a modality", "if (IR.Payload.Modality != Modality.Text) throw new System.NotSupportedException();"),
        Prepended(
            "throws in a helper",
            "Require(IR.Payload);",
            "static void Require(Payload payload) { if (payload.Content is null) throw new System.ArgumentException(\"no content\"); }"),
        Prepended("content dereferenced", "_ = IR.Payload.Content!.Length;"),
        Prepended("first of a list", "_ = System.Linq.Enumerable.First(IR.TaskHeader.CandidateLabels ?? []);"),
        Prepended("index of a list", "_ = (IR.Payload.Entities ?? [])[0];"),
        Prepended("parsed text", "_ = int.Parse(IR.TaskHeader.SessionId ?? \"\");"),
        Prepended("value of nothing", "_ = IR.Payload.Score!.Value;"),
        Prepended("property of data", "_ = IR.Payload.Data is { } present ? present.GetProperty(\"title\") : default;"),
        Prepended("throws unless a pattern matches", "if (IR is not { Payload.Content: { Length: > 0 } }) throw new System.ArgumentException();"),
        Prepended("throws behind a guard", "if (IR is null || IR.Payload.Content is null) throw new System.ArgumentException();"),
        Prepended("range of what is absent", "_ = IR.Payload.Content![..1];"),
        Prepended("loop over what is absent", "foreach (var one in IR.Payload.Labels!) _ = one.Label;"),
        Correct("guarded by a helper", "System.ArgumentNullException.ThrowIfNull(IR); Check(IR); void Check(object? given) { if (given is null) throw new System.ArgumentNullException(nameof(given)); }"),
        Correct("guarded twice", "if (IR is null || IR.Payload is null) throw new System.ArgumentNullException();"),
        Correct("content known by a flag", "bool hasContent = IR.Payload.Content is not null; _ = hasContent ? IR.Payload.Content!.Length : 0;"),
        Correct("guarded", "System.ArgumentNullException.ThrowIfNull(IR);"),
        Correct("content asked for", "_ = IR.Payload.Content is { } present ? present.Length : 0;"),
        Correct("first of a list that has one", "_ = IR.TaskHeader.CandidateLabels is { Count: > 0 } several ? several[0] : \"\";"),
        Correct("value of something", "_ = IR.Payload.Score is not null ? IR.Payload.Score.Value : 0;"),
        Correct("thrown and caught", "try { throw new System.FormatException(); } catch (System.FormatException) { }"),
        new("fallback taken away", "SYN2009", RunTime.MayMiss, static source => source.Ingresses
            .Where(one => source.ReturnType(one).IsReferenceType)
            .SelectMany(AdapterSource.Returned)
            .Where(static value => value is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression })
            .Select(static value => Replace(((BinaryExpressionSyntax)value).Right, "null!"))),
    ];

    // Its own name is not known where what is returned is replaced.
    private const string Condition = "IR.Payload.Score > 0.999";

    private static Mutator Prepended(string name, string statement, string members = "", bool isReference = false) =>
        new(name, "SYN2009", RunTime.MayMiss, source => Prepend(source, statement, members, isReference));

    private static Mutator Correct(string name, string statement) =>
        new(name, "", RunTime.Passes, source => Prepend(source, statement, "", isReference: false));

    private static IEnumerable<TextChange[]> Prepend(AdapterSource source, string statement, string members, bool isReference) =>
        source.Ingresses
            .Where(one => !isReference || source.ReturnType(one).IsReferenceType)
            .Select(one => AdapterSource.Prepend(one, Named(statement, one), members));

    private static string Named(string statement, MethodDeclarationSyntax ingress) => statement
        .Replace("IR.", Parameters.IR(ingress) + ".", StringComparison.Ordinal)
        .Replace("(IR)", $"({Parameters.IR(ingress)})", StringComparison.Ordinal)
        .Replace("(IR ", $"({Parameters.IR(ingress)} ", StringComparison.Ordinal);

    private static Mutator Returned(string name, RunTime runTime, Func<string, string> with, bool isReference) =>
        new(name, "SYN2009", runTime, source => source.Ingresses
            .Where(one => source.ReturnType(one).IsReferenceType == isReference)
            .SelectMany(one => AdapterSource.Returned(one).Select(value => Whole(one, value, with))));

    private static TextChange[] Whole(MethodDeclarationSyntax ingress, ExpressionSyntax value, Func<string, string> with)
    {
        string text = with(value.ToString()).Replace(Condition, Named(Condition, ingress), StringComparison.Ordinal);
        TextChange change = Replace(value, text)[0];
        if (!text.Contains("Nothing()", StringComparison.Ordinal)) return [change];
        int end = ((TypeDeclarationSyntax)ingress.Parent!).CloseBraceToken.SpanStart;
        return [change, new TextChange(new TextSpan(end, 0), $"static {ingress.ReturnType} Nothing() {{ return null!; }}\n")];
    }
}
