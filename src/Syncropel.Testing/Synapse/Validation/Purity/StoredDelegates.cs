using System.Reflection.Metadata;

namespace Syncropel.Testing.Synapse;

/// <summary>
/// Finds the methods that a constructor hands to a field, as <c>_words = new Lazy&lt;string[]&gt;(() => …)</c> does: they run where the
/// field is used.
/// </summary>
internal sealed class StoredDelegates(AssemblyCode code)
{
    private readonly TokenResolver _resolver = new(code.Metadata);

    /// <summary>The instructions that load those methods, for a field of this assembly; none for others.</summary>
    public IEnumerable<MemberInstruction> In(int fieldToken)
    {
        TypeDefinitionHandle owner = _resolver.DeclaringType(fieldToken);
        if (owner.IsNil) yield break;
        string field = _resolver.FieldName(fieldToken);
        foreach (MethodDefinitionHandle method in code.Metadata.GetTypeDefinition(owner).GetMethods())
        {
            bool isConstructor = code.Metadata.StringComparer.Equals(code.Metadata.GetMethodDefinition(method).Name, ".ctor");
            if (!isConstructor || code.BodyOf(method) is not { } body) continue;
            foreach (MemberInstruction loaded in LoadedFor(field, owner, body)) yield return loaded;
        }
    }

    // What is loaded behind the store before is part of the value that is stored.
    private IEnumerable<MemberInstruction> LoadedFor(string field, TypeDefinitionHandle owner, byte[] body)
    {
        List<MemberInstruction> loaded = [];
        foreach (MemberInstruction instruction in IlReader.Members(body))
        {
            if (instruction.OpCode is ILOpCode.Ldftn or ILOpCode.Ldvirtftn) loaded.Add(instruction);
            if (instruction.OpCode != ILOpCode.Stfld || _resolver.DeclaringType(instruction.Token) != owner) continue;
            if (_resolver.FieldName(instruction.Token) == field)
            {
                foreach (MemberInstruction one in loaded) yield return one;
            }

            loaded.Clear();
        }
    }
}
