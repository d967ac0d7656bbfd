using System.Reflection;
using Syncropel.Synapse;

namespace Syncropel.Testing.Synapse;

/// <summary>
/// NO_NETWORK_CALLS: reads the IL of ingress and egress, of model and version, which egress asks for by <c>BuildProvenance</c>, and of what
/// they call in their own assembly, for <see cref="ForbiddenApis"/>.
/// </summary>
/// <remarks>
/// Not followed: calls into other assemblies (the table has those that matter), delegates and objects that the adapter was given, and
/// overrides in types other than the adapter's own. An abstract call whose implementation is not known, and one by reflection, is a note.
/// </remarks>
internal static class PurityCheck
{
    public static PurityReport Of<TModelInput, TModelOutput>(AdapterBase<TModelInput, TModelOutput> adapter)
    {
        List<ContractViolation> violations = [];
        List<string> notes = [];
        foreach (IGrouping<Module, (string Name, MethodInfo Method)> roots in Roots(adapter).GroupBy(static root => root.Method.Module))
        {
            using AssemblyCode? code = AssemblyCode.TryOpen(roots.Key);
            foreach ((string name, MethodInfo method) in roots)
            {
                if (code is null)
                {
                    string? assembly = roots.Key.Assembly.GetName().Name;
                    notes.Add($"NO_NETWORK_CALLS did not check {name}: the code of the assembly {assembly} cannot be read");
                    continue;
                }

                var walk = new CallWalk(code, name, new OverrideSearch(code.Metadata, code.HandleOf(adapter.GetType())));
                walk.Run(method.MetadataToken);
                violations.AddRange(walk.Violations);
                notes.AddRange(walk.Notes);
            }
        }

        return new PurityReport([.. violations], [.. notes]);
    }

    // A delegate knows the override that would run, wherever in the hierarchy it stands.
    private static IEnumerable<(string Name, MethodInfo Method)> Roots<TModelInput, TModelOutput>(
        AdapterBase<TModelInput, TModelOutput> adapter)
    {
        Func<CanonicalIR, TModelInput> ingress = adapter.Ingress;
        Func<TModelOutput, CanonicalIR, long, CanonicalIR> egress = adapter.Egress;
        yield return (nameof(adapter.Ingress), ingress.Method);
        yield return (nameof(adapter.Egress), egress.Method);
        foreach (string property in new[] { nameof(IAdapter.ModelId), nameof(IAdapter.AdapterVersion) })
        {
            MethodInfo getter = typeof(AdapterBase<TModelInput, TModelOutput>).GetProperty(property)!.GetMethod!;
            yield return (property, getter.CreateDelegate<Func<string>>(adapter).Method);
        }
    }
}
