using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using Syncropel.Synapse;

namespace Syncropel.Testing.Synapse;

/// <summary>
/// Walks from a method over all that it calls in its assembly, the nearest first, so that chains are as short as they can be.
/// </summary>
internal sealed class CallWalk(AssemblyCode code, string root, OverrideSearch overrides)
{
    private readonly TokenResolver _resolver = new(code.Metadata);
    private readonly StoredDelegates _stored = new(code);
    private readonly HashSet<MethodDefinitionHandle> _seen = [];
    private readonly Queue<(MethodDefinitionHandle Method, string Chain)> _open = [];
    private readonly HashSet<string> _told = [];

    public List<ContractViolation> Violations { get; } = [];

    public List<string> Notes { get; } = [];

    public void Run(int token)
    {
        var start = (MethodDefinitionHandle)MetadataTokens.EntityHandle(token);
        _seen.Add(start);
        _open.Enqueue((start, root));
        while (_open.TryDequeue(out (MethodDefinitionHandle Method, string Chain) next)) Read(next.Method, next.Chain);
    }

    private void Read(MethodDefinitionHandle handle, string chain)
    {
        MethodDefinition method = code.Metadata.GetMethodDefinition(handle);
        if (method.Attributes.HasFlag(MethodAttributes.PinvokeImpl))
        {
            Tell(chain, "native code");
        }
        else if (method.Attributes.HasFlag(MethodAttributes.Abstract))
        {
            Note(chain, "it is abstract, and what implements it is not known");
        }
        else if (method.RelativeVirtualAddress != 0)
        {
            ReadBody(handle, chain);
        }
    }

    private void ReadBody(MethodDefinitionHandle handle, string chain)
    {
        if (code.BodyOf(handle) is not { } body)
        {
            Notes.Add($"NO_NETWORK_CALLS did not check {chain}: its code cannot be read");
            return;
        }

        foreach (MemberInstruction instruction in IlReader.Members(body))
        {
            FollowMember(instruction, chain);
            if (instruction.OpCode is not (ILOpCode.Ldfld or ILOpCode.Ldflda)) continue;
            foreach (MemberInstruction stored in _stored.In(instruction.Token)) FollowMember(stored, chain);
        }
    }

    private void FollowMember(MemberInstruction instruction, string chain)
    {
        FollowType(instruction, chain);
        MethodDefinitionHandle local = _resolver.LocalMethod(instruction.Token);
        if (!local.IsNil)
        {
            bool isVirtual = instruction.OpCode is ILOpCode.Callvirt or ILOpCode.Ldvirtftn;
            Follow(isVirtual ? overrides.Find(local) : local, chain);
        }
        else if (_resolver.Outer(instruction.Token) is { } outer)
        {
            string call = $"{chain} → {outer}";
            if (ForbiddenApis.Find(outer) is { } what) Tell(call, what);
            else if (ForbiddenApis.IsLate(outer) && _told.Add(call)) Note(call, "what it calls is known at run time alone");
        }
    }

    // What runs without being called by name: the static constructor of a type that is used, and the machine of an iterator or async
    // method.
    private void FollowType(MemberInstruction instruction, string chain)
    {
        TypeDefinitionHandle handle = _resolver.DeclaringType(instruction.Token);
        if (handle.IsNil) return;
        TypeDefinition type = code.Metadata.GetTypeDefinition(handle);
        string name = code.Metadata.GetString(type.Name);
        if (MethodNames.IsMade(name) && name.Contains(">d__", StringComparison.Ordinal)) FollowNamed(type, "MoveNext", chain);
        if (RunsStaticConstructor(instruction.OpCode, type)) FollowNamed(type, ".cctor", chain);
    }

    // Field initialisers run when a static field is first used, a constructor that is written out at the first use of any kind.
    private static bool RunsStaticConstructor(ILOpCode code, TypeDefinition type) =>
        code is ILOpCode.Ldsfld or ILOpCode.Ldsflda or ILOpCode.Stsfld
        || (code is ILOpCode.Newobj or ILOpCode.Call && !type.Attributes.HasFlag(TypeAttributes.BeforeFieldInit));

    private void FollowNamed(TypeDefinition type, string name, string chain)
    {
        foreach (MethodDefinitionHandle method in type.GetMethods())
        {
            if (code.Metadata.StringComparer.Equals(code.Metadata.GetMethodDefinition(method).Name, name)) Follow(method, chain);
        }
    }

    private void Follow(MethodDefinitionHandle handle, string chain)
    {
        if (!_seen.Add(handle)) return;
        string? name = MethodNames.Show(code.Metadata, code.Metadata.GetMethodDefinition(handle));
        _open.Enqueue((handle, name is null ? chain : $"{chain} → {name}"));
    }

    private void Note(string chain, string why) => Notes.Add($"NO_NETWORK_CALLS did not follow {chain}: {why}");

    private void Tell(string chain, string what)
    {
        if (_told.Add(chain)) Violations.Add(new ContractViolation(ContractRules.NoNetworkCalls, $"{chain} ({what})"));
    }
}
