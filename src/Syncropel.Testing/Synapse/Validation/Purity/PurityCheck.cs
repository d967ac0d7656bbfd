using System.Reflection;
using Syncropel.Synapse;

namespace Syncropel.Testing.Synapse;

/// <summary>
/// NO_NETWORK_CALLS: reads the IL of ingress and egress, and of what they call in their own assembly, for <see cref="ForbiddenApis"/>.
/// </summary>
/// <remarks>
/// Not followed: calls into other assemblies (the table has those that matter), delegates and objects that the adapter was given, and
/// overrides in types other than the adapter's own. An abstract call whose implementation is not known is a note.
/// </remarks>
internal static class PurityCheck
{
    public static PurityReport Of<TModelInput, TModelOutput>(AdapterBase<TModelInput, TModelOutput> adapter)
    {
        // A delegate knows the override that would run, wherever in the hierarchy it stands.
        Func<CanonicalIR, TModelInput> ingress = adapter.Ingress;
        Func<TModelOutput, CanonicalIR, long, CanonicalIR> egress = adapter.Egress;
        List<ContractViolation> violations = [];
        List<string> notes = [];
        foreach ((string name, MethodInfo root) in new[] { ("Ingress", ingress.Method), ("Egress", egress.Method) })
        {
            using AssemblyCode? code = AssemblyCode.TryOpen(root.Module);
            if (code is null)
            {
                string? assembly = root.Module.Assembly.GetName().Name;
                notes.Add($"NO_NETWORK_CALLS did not check {name}: the code of the assembly {assembly} cannot be read");
                continue;
            }

            var walk = new CallWalk(code, name, new OverrideSearch(code.Metadata, code.HandleOf(adapter.GetType())));
            walk.Run(root.MetadataToken);
            violations.AddRange(walk.Violations);
            notes.AddRange(walk.Notes);
        }

        return new PurityReport([.. violations], [.. notes]);
    }
}
