using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Syncropel.Analyzers.Diagnostics;
using Syncropel.Analyzers.Infrastructure;

namespace Syncropel.Analyzers.Emits;

/// <summary>
/// SYN1007: the body of an untyped emit says its kind itself. The emit adds the kind that it is given, and throws where the two differ.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class BodyLeavesKindOut : SyncropelAnalyzer
{
    /// <summary>The property of a diagnostic that says how the member is written, for the fix.</summary>
    internal const string Form = "form";

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [UsageRules.BodyNamesKind];

    /// <inheritdoc/>
    private protected override void Register(CompilationStartAnalysisContext context, SdkFacts facts) =>
        RegisterUses(context, facts, static uses => uses.Emits, use => Judge(use, facts));

    private static void Judge(RuleContext context, SdkFacts facts)
    {
        if (EmitCall.Untyped(context.Operation, facts) is not { Body: { } value } call) return;
        foreach (BodyLiteral? body in BodyReading.Of(value, facts))
        {
            if (body?.Members.Find(static member => member.Name == "kind") is { } member) Report(context, member, call.ConstantKind);
        }
    }

    private static void Report(RuleContext context, BodyMember member, string? kind)
    {
        ImmutableDictionary<string, string?> properties = ImmutableDictionary<string, string?>.Empty.Add(Form, member.Form.ToString());
        context.ReportDiagnostic(Diagnostic.Create(UsageRules.BodyNamesKind, member.Place, properties, Explain(member, kind)));
    }

    private static string Explain(BodyMember member, string? kind)
    {
        if (kind is null) return "The body says its kind itself, and the emit adds the one that it is given";
        if (member.Value.Text == kind) return $"The body repeats the kind '{kind}', which the emit adds";
        return member.Value.Text is { } other
            ? $"The body says its kind is '{other}', the emit says '{kind}', and that throws"
            : $"The body says its kind itself, and the emit adds '{kind}'";
    }
}
