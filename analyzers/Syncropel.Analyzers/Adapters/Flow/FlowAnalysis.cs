using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Syncropel.Analyzers.Adapters.Flow;

/// <summary>What all walks share that begin at one egress: the limits, the IRs, what was found, where entries are appended.</summary>
internal sealed class FlowAnalysis(SynapseFacts facts, IMethodSymbol egress, SyntaxTree tree, CancellationToken cancellation)
{
    private readonly Dictionary<string, IRObject> _objects = new(StringComparer.Ordinal);
    private readonly Dictionary<IOperation, int> _numbers = [];
    private readonly HashSet<(GraphFacts Graph, BasicBlock Block)> _appending = [];
    private readonly List<FlowFinding> _findings = [];

    public SynapseFacts Facts { get; } = facts;

    public IMethodSymbol Egress { get; } = egress;

    public FlowBudget Budget { get; } = new(cancellation);

    public CancellationToken Cancellation { get; } = cancellation;

    public IRObject Original { get; } = new(null, null);

    /// <summary>Every IR that was made, on whatever path.</summary>
    public IEnumerable<IRObject> Made => _objects.Values;

    public IReadOnlyList<FlowFinding> Findings => _findings;

    public ControlFlowGraph? GraphOf(IMethodSymbol method) => MethodGraphs.Of(Facts.Compilation).Of(method, Cancellation);

    /// <summary>The IR that an expression makes in a frame.</summary>
    public IRObject ObjectOf(IOperation made, Frame frame, IRObject? source)
    {
        string key = Number(made) + (source is null ? "" : "s" + (source.Made is null ? "o" : Number(source.Made)));
        for (Frame? at = frame; at?.Call is { } call; at = at.Caller) key += "/" + Number(call);
        if (!_objects.TryGetValue(key, out IRObject? known)) _objects.Add(key, known = new IRObject(made, source));
        return known;
    }

    /// <summary>Whether a value of a type may be, or hold, something of an IR.</summary>
    public bool Concerns(ITypeSymbol? type) => type switch
    {
        INamedTypeSymbol { IsTupleType: true } tuple => tuple.TupleElements.Any(one => Concerns(one.Type)),
        INamedTypeSymbol { IsGenericType: true } generic => generic.TypeArguments.Any(Concerns),
        IArrayTypeSymbol array => Concerns(array.ElementType),
        INamedTypeSymbol named => Types.Contains(named, SymbolEqualityComparer.Default),
        ITypeParameterSymbol => true,
        _ => false,
    };

    private IReadOnlyList<INamedTypeSymbol?> Types =>
        [Facts.IR, Facts.Payload, Facts.Chain, Facts.Entry, Facts.Header, Facts.Envelope];

    public void Report(string rule, Location place, params string[] said) => _findings.Add(new FlowFinding(rule, place, said));

    /// <summary>Notes that an entry is appended here, in all calls on the way.</summary>
    public void NoteAppend(Frame frame)
    {
        for (Frame? at = frame; at is not null; at = at.Caller) _appending.Add((at.Graph, at.Block));
    }

    /// <summary>Whether an entry may be appended in a block or behind it, in its graph.</summary>
    public bool ReachesAppend(GraphFacts graph, BasicBlock? from) =>
        from is not null && graph.Reaches(from, block => _appending.Contains((graph, block)));

    /// <summary>Whether a frame, or a call on the way to it, stands in a loop.</summary>
    public static bool IsInLoop(Frame frame)
    {
        for (Frame? at = frame; at is not null; at = at.Caller)
        {
            if (at.Graph.IsInLoop(at.Block) || at.IsRepeated) return true;
        }

        return false;
    }

    /// <summary>
    /// Where something is reported: where it stands, if that is the adapter's own code in the same file, and nobody else's analysis
    /// comes there; or else at the call in egress that leads there.
    /// </summary>
    public Location Place(Frame frame, IOperation operation, Location? exact = null)
    {
        bool isOwn = SymbolEqualityComparer.Default.Equals(
            frame.Method.ContainingType.OriginalDefinition, Egress.ContainingType.OriginalDefinition);
        if (isOwn && operation.Syntax.SyntaxTree == tree) return exact ?? operation.Syntax.GetLocation();
        Frame at = frame;
        while (at.Caller is { Caller: not null } caller) at = caller;
        return at.Call switch
        {
            IInvocationOperation call => Infrastructure.Calls.Name(call),
            { } other => other.Syntax.GetLocation(),
            null => operation.Syntax.GetLocation(),
        };
    }

    /// <summary>An expression with the <c>!</c> behind it, which is no operation.</summary>
    public static SyntaxNode Whole(SyntaxNode expression) =>
        expression.Parent.IsKind(SyntaxKind.SuppressNullableWarningExpression) ? expression.Parent! : expression;

    private string Number(IOperation operation)
    {
        if (!_numbers.TryGetValue(operation, out int number)) _numbers.Add(operation, number = _numbers.Count);
        return number.ToString(System.Globalization.CultureInfo.InvariantCulture);
    }
}
