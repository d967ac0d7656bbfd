using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Syncropel.Analyzers.Infrastructure;

namespace Syncropel.Analyzers.Adapters;

/// <summary>Finds the parameters that a helper hands to <c>BuildProvenance</c> as they are, itself or through another helper.</summary>
internal static class ForwardedParameters
{
    private const int Deepest = 3;

    private static readonly ConditionalWeakTable<
        Compilation, ConcurrentDictionary<(IMethodSymbol Method, string Name, int Depth), HashSet<int>>> Memory = new();

    /// <summary>What a call gives for a parameter of <c>BuildProvenance</c> that its target calls.</summary>
    /// <param name="call">The call, of <c>BuildProvenance</c> or of a helper.</param>
    /// <param name="name">The parameter of <c>BuildProvenance</c>.</param>
    /// <param name="facts">SYNAPSE's types.</param>
    /// <param name="cancellation">Ends the search.</param>
    public static IEnumerable<IOperation> Given(IInvocationOperation call, string name, SynapseFacts facts, CancellationToken cancellation)
    {
        var search = new Search(facts, name, Memory.GetValue(facts.Compilation, static _ => new()), cancellation);
        foreach (int ordinal in search.Ordinals(call.TargetMethod, Deepest))
        {
            if (Calls.Given(call, ordinal) is { } value) yield return value;
        }
    }

    private sealed class Search(
        SynapseFacts facts,
        string name,
        ConcurrentDictionary<(IMethodSymbol Method, string Name, int Depth), HashSet<int>> memory,
        CancellationToken cancellation)
    {
        public HashSet<int> Ordinals(IMethodSymbol method, int depth)
        {
            (IMethodSymbol, string, int) key = (method.OriginalDefinition, name, depth);
            return memory.TryGetValue(key, out HashSet<int>? known) ? known : memory.GetOrAdd(key, Find(method.OriginalDefinition, depth));
        }

        private HashSet<int> Find(IMethodSymbol method, int depth)
        {
            HashSet<int> found = [];
            if (SymbolEqualityComparer.Default.Equals(method.ContainingType, facts.AdapterBase))
            {
                foreach (IParameterSymbol parameter in method.Parameters)
                {
                    if (parameter.Name == name) found.Add(parameter.Ordinal);
                }

                return found;
            }

            // Ingress and egress are given what the model took and gave, and no constant.
            if (depth == 0 || facts.IsEgress(method) || facts.IsIngress(method)) return found;
            foreach (IOperation body in CodeBodies.Of(method, facts.Compilation, cancellation))
            {
                EntryUses uses = EntryUses.In(body, facts);
                foreach (IInvocationOperation call in uses.Built) Add(call, method, uses, found, Ordinals(call.TargetMethod, depth - 1));
                foreach (IInvocationOperation call in uses.Calls) Add(call, method, uses, found, Ordinals(call.TargetMethod, depth - 1));
            }

            return found;
        }

        private static void Add(
            IInvocationOperation call, IMethodSymbol method, EntryUses uses, HashSet<int> found, HashSet<int> ordinals)
        {
            foreach (int ordinal in ordinals)
            {
                IOperation? given = Calls.Given(call, ordinal)?.WithoutBuiltInConversions();
                if (given is not IParameterReferenceOperation { Parameter: var parameter }) continue;
                ISymbol owner = parameter.ContainingSymbol.OriginalDefinition;
                if (SymbolEqualityComparer.Default.Equals(owner, method) && !IsCorrected(parameter, uses)) found.Add(parameter.Ordinal);
            }
        }

        // if (latencyMs < 1) latencyMs = 1;
        private static bool IsCorrected(IParameterSymbol parameter, EntryUses uses)
        {
            foreach (ISimpleAssignmentOperation set in uses.Parameters)
            {
                ISymbol target = ((IParameterReferenceOperation)set.Target).Parameter;
                if (SymbolEqualityComparer.Default.Equals(target, parameter)) return true;
            }

            return false;
        }
    }
}
