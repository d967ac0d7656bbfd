using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace Syncropel.Analyzers.Adapters;

/// <summary>
/// Walks from ingress and egress of an adapter over all that they call in the compilation, the nearest first, so that chains are as short
/// as they can be. What code does is read once, for all adapters; so is what an adapter does, for all rules.
/// </summary>
internal sealed class PurityWalk
{
    /// <summary>How many pieces of code one adapter may run through; beyond them the walk ends, and what it has found holds.</summary>
    public const int MostPieces = 2_000;

    /// <summary>How long a chain may be.</summary>
    public const int LongestChain = 32;

    private static readonly ConditionalWeakTable<Compilation, ConcurrentDictionary<(string Pure, string Impure), PurityWalk>> Known = new();

    private readonly SynapseFacts _facts;
    private readonly ImpureApis _apis;
    private readonly ConcurrentDictionary<CodeKey, ImmutableArray<Step>> _steps = new();
    private readonly ConcurrentDictionary<INamedTypeSymbol, ImmutableArray<Reached>> _reached = new(SymbolEqualityComparer.Default);

    private readonly ConcurrentDictionary<SyntaxTree, Dictionary<SyntaxNode, INamedTypeSymbol>> _tellers = new();

    private PurityWalk(SynapseFacts facts, ConfiguredApis configured)
    {
        _facts = facts;
        _apis = new ImpureApis(configured);
    }

    /// <summary>The walks of a compilation, by what is configured.</summary>
    public static PurityWalk Of(SynapseFacts facts, (string Pure, string Impure) configured) => Known
        .GetValue(facts.Compilation, static _ => new ConcurrentDictionary<(string Pure, string Impure), PurityWalk>())
        .GetOrAdd(configured, text => new PurityWalk(facts, ConfiguredApis.From(text)));

    /// <summary>All that is impure, or changes the object, on the ways from ingress and egress of an adapter; each place once.</summary>
    public ImmutableArray<Reached> From(INamedTypeSymbol adapter, CancellationToken cancellation) =>
        _reached.TryGetValue(adapter, out ImmutableArray<Reached> known) ? known : _reached.GetOrAdd(adapter, Walk(adapter, cancellation));

    /// <summary>Which adapter of a file tells what stands at a place in it; found once a file.</summary>
    public IReadOnlyDictionary<SyntaxNode, INamedTypeSymbol> Tellers(
        SyntaxTree tree, Func<SyntaxTree, Dictionary<SyntaxNode, INamedTypeSymbol>> find) => _tellers.GetOrAdd(tree, find);

    private ImmutableArray<Reached> Walk(INamedTypeSymbol adapter, CancellationToken cancellation)
    {
        var found = ImmutableArray.CreateBuilder<Reached>();
        var told = new HashSet<SyntaxNode>();
        foreach (IMethodSymbol root in Roots(adapter))
        {
            Walk(new Link(new CodeKey(root, CodePart.Body), null, null, adapter), found, told, cancellation);
        }

        return found.ToImmutable();
    }

    private void Walk(Link root, ImmutableArray<Reached>.Builder found, HashSet<SyntaxNode> told, CancellationToken cancellation)
    {
        var seen = new HashSet<(CodeKey Code, ISymbol? Receiver)>();
        var open = new Queue<Link>();
        open.Enqueue(root);
        while (open.Count > 0 && seen.Count < MostPieces)
        {
            Link link = open.Dequeue();
            if (!seen.Add((link.Code, link.Receiver))) continue;
            foreach (Step step in StepsOf(link.Code, cancellation))
            {
                if (step is CallStep call)
                {
                    if (link.Depth < LongestChain && Next(link, call) is { } next) open.Enqueue(next);
                }
                else if (told.Add(step.Place))
                {
                    found.Add(new Reached(step, link));
                }
            }
        }
    }

    private ImmutableArray<Step> StepsOf(CodeKey code, CancellationToken cancellation) =>
        _steps.TryGetValue(code, out ImmutableArray<Step> known)
            ? known
            : _steps.GetOrAdd(code, new CodeReader(_facts, _apis, cancellation).Read(code));

    private Link? Next(Link link, CallStep call)
    {
        INamedTypeSymbol? receiver = call.IsOnThis ? link.Receiver : call.Receiver;
        if (!call.IsVirtual || call.Target.Symbol is not IMethodSymbol method) return new Link(call.Target, link, call, receiver);
        if (ExactTypes.Resolve(method, receiver) is not { } target || _apis.IsPureByChoice(target)) return null;
        return target.DeclaringSyntaxReferences.Length == 0 ? null : new Link(new CodeKey(target, CodePart.Body), link, call, receiver);
    }

    // Its own, or those of the nearest base that the source has.
    private IEnumerable<IMethodSymbol> Roots(INamedTypeSymbol adapter)
    {
        foreach (string name in new[] { "Ingress", "Egress" })
        {
            IMethodSymbol? root = null;
            for (INamedTypeSymbol? type = adapter; type is not null && root is null; type = type.BaseType)
            {
                foreach (ISymbol member in type.GetMembers(name))
                {
                    if (member is not IMethodSymbol method) continue;
                    if (_facts.IsIngress(method) || _facts.IsEgress(method)) root = method.OriginalDefinition;
                }
            }

            if (root is { IsAbstract: false, DeclaringSyntaxReferences.Length: > 0 }) yield return root;
        }
    }
}
