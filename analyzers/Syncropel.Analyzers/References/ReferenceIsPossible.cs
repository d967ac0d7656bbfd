using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Syncropel.Analyzers.Diagnostics;
using Syncropel.Analyzers.Emits;
using Syncropel.Analyzers.Infrastructure;

namespace Syncropel.Analyzers.References;

/// <summary>
/// SYN1005: the constructor of a reference is given a constant that cannot be the id that it says, or no id at all, and would throw
/// when the code runs; or a second id, which is dropped in silence. Several ids are fine where the preferred one is computed: the others
/// are what remains where it is null.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ReferenceIsPossible : SyncropelAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [UsageRules.ReferenceImpossible];

    /// <inheritdoc/>
    private protected override void Register(CompilationStartAnalysisContext context, SdkFacts facts)
    {
        var shapes = new ConcurrentDictionary<IMethodSymbol, RefShape?>(SymbolEqualityComparer.Default);
        RegisterUses(context, facts, static uses => uses.References, use =>
        {
            var call = (IInvocationOperation)use.Operation;
            if (shapes.GetOrAdd(call.TargetMethod, method => RefShape.Read(method, facts)) is { } shape) Judge(use, call, shape);
        });
    }

    private static void Judge(RuleContext context, IInvocationOperation call, RefShape shape)
    {
        var missing = new HashSet<string>(StringComparer.Ordinal);
        var given = new HashSet<string>(StringComparer.Ordinal);
        foreach (IArgumentOperation argument in call.Arguments)
        {
            if (argument.Parameter is not { } parameter) return;
            if (EmptyValues.IsNull(argument.Value)) missing.Add(parameter.Name);
            else if (argument.Value.ConstantValue is { HasValue: true, Value: string }) given.Add(parameter.Name);
        }

        if (AllMiss(shape, missing))
        {
            Report(context, call.Syntax.GetLocation(), shape, Remedy(shape, missing));
            return;
        }

        ReportDropped(context, call, shape, given);
        HashSet<string> read = ReadParameters(shape, given, missing);
        foreach (IArgumentOperation argument in call.Arguments)
        {
            string name = argument.Parameter!.Name;
            if (!read.Contains(name) || !shape.Parts.TryGetValue(name, out RefPartShape? part)) continue;
            foreach (ConstantText text in ConstantTexts.Of(argument.Value))
            {
                if (part.Explain(text.Text) is not { } reason) continue;
                Report(context, text.Place.GetLocation(), shape, $"'{Shown.Cut(text.Text)}' is no {name}: {reason}");
            }
        }
    }

    private static void Report(RuleContext context, Location place, RefShape shape, string problem) =>
        context.ReportDiagnostic(Diagnostic.Create(UsageRules.ReferenceImpossible, place, shape.Kind, problem));

    // A record says what it is about by one id. Where it has two, two references say both.
    private static void ReportDropped(RuleContext context, IInvocationOperation call, RefShape shape, HashSet<string> given)
    {
        if (shape.FirstComplete(given) is not { IsDefault: false } preferred) return;
        foreach (IArgumentOperation argument in call.Arguments)
        {
            string name = argument.Parameter!.Name;
            if (!given.Contains(name) || preferred.Contains(name)) continue;
            context.ReportDiagnostic(Diagnostic.Create(
                UsageRules.ReferenceImpossible,
                argument.Value.Syntax.GetLocation(),
                DiagnosticSeverity.Warning,
                additionalLocations: null,
                properties: null,
                shape.Kind,
                $"'{name}' is dropped, as {string.Join(" with ", preferred)} is preferred; give one id, or make a second reference"));
        }
    }

    private static bool AllMiss(RefShape shape, HashSet<string> missing)
    {
        foreach (ImmutableArray<string> scheme in shape.Schemes)
        {
            if (!missing.Overlaps(scheme)) return false;
        }

        return true;
    }

    // Once a scheme is surely complete, the constructor looks at no later one, and what only that needs may be anything.
    private static HashSet<string> ReadParameters(RefShape shape, HashSet<string> given, HashSet<string> missing)
    {
        var read = new HashSet<string>(StringComparer.Ordinal);
        foreach (ImmutableArray<string> scheme in shape.Schemes)
        {
            if (missing.Overlaps(scheme)) continue;
            read.UnionWith(scheme);
            if (given.IsSupersetOf(scheme)) break;
        }

        return read;
    }

    // As the constructor's own error has it: what every scheme needs is no choice.
    private static string Remedy(RefShape shape, HashSet<string> missing)
    {
        var common = new HashSet<string>(shape.Schemes[0], StringComparer.Ordinal);
        foreach (ImmutableArray<string> scheme in shape.Schemes) common.IntersectWith(scheme);
        foreach (string name in shape.Schemes[0])
        {
            if (common.Contains(name) && missing.Contains(name)) return $"{name} is null, and every id needs it";
        }

        var choices = new List<string>();
        foreach (ImmutableArray<string> scheme in shape.Schemes)
        {
            var needs = new List<string>(scheme);
            needs.RemoveAll(common.Contains);
            choices.Add(string.Join(" with ", needs));
        }

        string last = choices[choices.Count - 1];
        choices.RemoveAt(choices.Count - 1);
        return $"no complete id is given; give {(choices.Count == 0 ? last : string.Join(", ", choices) + " or " + last)}";
    }
}
