using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Syncropel.Analyzers.Adapters;
using Syncropel.CodeFixes.Infrastructure;

namespace Syncropel.CodeFixes.Adapters;

/// <summary>What an entry is made of, wherever it was given: as an argument, in an initialiser, by <c>with</c>.</summary>
internal sealed class EntryParts
{
    // In the order of the parameters. The first two need no names.
    private static readonly (string Member, string Parameter)[] Parameters =
    [
        ("Confidence", "confidence"), ("LatencyMs", "latencyMs"), ("CostUsd", "costUsd"), ("TokenCount", "tokenCount"),
        ("Warnings", "warnings"), ("TimestampUnix", "timestampUnix"),
    ];

    private readonly Dictionary<string, ExpressionSyntax> _values = new(StringComparer.Ordinal);
    private readonly List<ExpressionSyntax> _dropped = [];
    private readonly List<ExpressionSyntax> _branches = [];
    private readonly SemanticModel _model;

    private EntryParts(SemanticModel model) => _model = model;

    /// <summary>The parts. Null where not all of it is understood.</summary>
    public static EntryParts? Read(ExpressionSyntax whole, SemanticModel model)
    {
        var parts = new EntryParts(model);
        return parts.Add(whole) && parts._values.ContainsKey("Confidence") && parts._values.ContainsKey("LatencyMs") ? parts : null;
    }

    /// <summary>Whether nothing gets lost when the parts change places: no remark, and nothing that anybody does.</summary>
    public bool CanBePutTogether(ExpressionSyntax whole)
    {
        int doing = 0;
        foreach (ExpressionSyntax value in _values.Values) doing += SideEffects.MayBeOf(value, _model) ? 1 : 0;
        foreach (ExpressionSyntax value in _branches) doing += SideEffects.MayBeOf(value, _model) ? 1 : 0;
        foreach (ExpressionSyntax value in _dropped)
        {
            if (SideEffects.MayBeOf(value, _model)) return false;
        }

        return doing <= 1 && !LosesRemark(whole);
    }

    /// <summary>The call.</summary>
    public string Text()
    {
        var arguments = new List<string>();
        foreach ((string member, string parameter) in Parameters)
        {
            if (!_values.TryGetValue(member, out ExpressionSyntax? value)) continue;
            string text = value.WithoutTrivia().ToString();
            arguments.Add(arguments.Count < 2 ? text : parameter + ": " + text);
        }

        string call = $"BuildProvenance({string.Join(", ", arguments)})";
        if (_branches.Count == 0) return call;
        var branches = new List<string>();
        foreach (ExpressionSyntax branch in _branches) branches.Add(branch.Parent!.WithoutTrivia().ToString());
        return $"{call} with {{ {string.Join(", ", branches)} }}";
    }

    private bool Add(ExpressionSyntax at) => at switch
    {
        ParenthesizedExpressionSyntax inner => Add(inner.Expression),
        WithExpressionSyntax changed => Add(changed.Expression) && Add(changed.Initializer),
        InvocationExpressionSyntax call => Add(call),
        BaseObjectCreationExpressionSyntax { ArgumentList: null or { Arguments.Count: 0 }, Initializer: { } list } made =>
            SymbolEqualityComparer.Default.Equals(_model.GetTypeInfo(made).Type, SynapseFacts.For(_model.Compilation)?.Entry) && Add(list),
        _ => false,
    };

    private bool Add(InvocationExpressionSyntax call)
    {
        if (_model.GetOperation(call) is not IInvocationOperation { TargetMethod: { Name: "BuildProvenance" } method } built) return false;
        INamedTypeSymbol? home = SynapseFacts.For(_model.Compilation)?.AdapterBase;
        if (!SymbolEqualityComparer.Default.Equals(method.ContainingType.OriginalDefinition, home)) return false;
        if (built.Instance is not IInstanceReferenceOperation) return false;
        foreach (IArgumentOperation argument in built.Arguments)
        {
            if (argument is not { ArgumentKind: ArgumentKind.Explicit, Syntax: ArgumentSyntax syntax }) continue;
            foreach ((string member, string parameter) in Parameters)
            {
                if (argument.Parameter?.Name == parameter) _values[member] = syntax.Expression;
            }
        }

        return true;
    }

    private bool Add(InitializerExpressionSyntax list)
    {
        foreach (ExpressionSyntax element in list.Expressions)
        {
            bool isMember = element is AssignmentExpressionSyntax { Left: IdentifierNameSyntax, Right: not InitializerExpressionSyntax };
            if (!isMember) return false;
            var set = (AssignmentExpressionSyntax)element;
            if (!Add(((IdentifierNameSyntax)set.Left).Identifier.ValueText, set.Right)) return false;
        }

        return true;
    }

    private bool Add(string member, ExpressionSyntax value)
    {
        if (member is "ModelId" or "AdapterVersion") _dropped.Add(value);
        else if (member is "BranchId" or "BranchRole") AddBranch(member, value);
        else if (Array.Exists(Parameters, one => one.Member == member)) AddValue(member, value);
        else return false;
        return true;
    }

    private void AddBranch(string member, ExpressionSyntax value)
    {
        foreach (ExpressionSyntax before in _branches)
        {
            if (((AssignmentExpressionSyntax)before.Parent!).Left.ToString() == member) _dropped.Add(before);
        }

        _branches.RemoveAll(_dropped.Contains);
        _branches.Add(value);
    }

    // What BuildProvenance does of itself is left out: the clock, and nothing for nothing.
    private void AddValue(string member, ExpressionSyntax value)
    {
        if (_values.TryGetValue(member, out ExpressionSyntax? before)) _dropped.Add(before);
        bool isDefault = member == "TimestampUnix" ? IsNow(value) : value.IsKind(SyntaxKind.NullLiteralExpression);
        if (isDefault) _dropped.Add(value);
        if (isDefault) _values.Remove(member);
        else _values[member] = value;
    }

    private bool IsNow(ExpressionSyntax value)
    {
        if (value is not InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax seconds }) return false;
        if (seconds.Name.Identifier.ValueText != "ToUnixTimeSeconds") return false;
        ExpressionSyntax time = seconds.Expression;
        ISymbol? now = _model.GetSymbolInfo(time).Symbol;
        return now is { ContainingType.Name: "DateTimeOffset", Name: "UtcNow" or "Now" }
            || (now is IMethodSymbol { ContainingType.Name: "TimeProvider", Name: "GetUtcNow" } && IsOwnClock(time));
    }

    private bool IsOwnClock(ExpressionSyntax time)
    {
        if (time is not InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: var clock } }) return false;
        return _model.GetSymbolInfo(clock).Symbol is IPropertySymbol { ContainingType.Name: "AdapterBase" or "TimeProvider" };
    }

    private bool LosesRemark(ExpressionSyntax whole)
    {
        foreach (SyntaxTrivia trivia in whole.DescendantTrivia())
        {
            if (!whole.Span.Contains(trivia.Span) || !Trivia.Says([trivia])) continue;
            bool isKept = false;
            foreach (ExpressionSyntax value in _values.Values) isKept |= value.Span.Contains(trivia.Span);
            foreach (ExpressionSyntax value in _branches) isKept |= value.Parent!.Span.Contains(trivia.Span);
            if (!isKept) return true;
        }

        return false;
    }
}
