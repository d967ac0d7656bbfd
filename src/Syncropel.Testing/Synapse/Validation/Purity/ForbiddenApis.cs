namespace Syncropel.Testing.Synapse;

/// <summary>
/// What ingress and egress may not call: input and output of any kind, and waiting. What only computes is allowed even where it stands
/// beside it, such as <c>WebUtility</c>, <c>Path.Combine</c>, <c>Environment.ProcessorCount</c> or a reader over a stream.
/// </summary>
internal static class ForbiddenApis
{
    // Members that call what no code names: it may compute, and it may not.
    private static readonly HashSet<string> Late =
    [
        "System.Delegate.DynamicInvoke",
        "System.Reflection.ConstructorInfo.Invoke",
        "System.Reflection.MethodBase.Invoke",
        "System.Reflection.MethodInvoker.Invoke",
        "System.Reflection.PropertyInfo.GetValue",
        "System.Type.InvokeMember",
        "Microsoft.CSharp.RuntimeBinder.Binder.Invoke",
        "Microsoft.CSharp.RuntimeBinder.Binder.InvokeConstructor",
        "Microsoft.CSharp.RuntimeBinder.Binder.InvokeMember",
    ];

    /// <summary>The full names of all types in the table, and of all members that stand in it alone.</summary>
    public static IEnumerable<string> Names =>
        ForbiddenTable.Types.Keys.Concat(ForbiddenTable.Members.Keys).Concat(ForbiddenTable.MembersByPath.Keys).Concat(Late);

    /// <summary>Whether the method calls, by reflection or as <c>dynamic</c> does, what is known at run time alone.</summary>
    public static bool IsLate(ExternalMethod method) => Late.Contains($"{method.Namespace}.{method.Type}.{method.Name}");

    /// <summary>What the method does that is forbidden. Null where it is allowed.</summary>
    public static string? Find(ExternalMethod method)
    {
        string type = $"{method.Namespace}.{method.Type}";
        string member = $"{type}.{method.Name}";
        return ForbiddenTable.Types.GetValueOrDefault(type)
            ?? ForbiddenTable.Members.GetValueOrDefault(member)
            ?? (method.TakesTextFirst ? ForbiddenTable.MembersByPath.GetValueOrDefault(member) : null)
            ?? FindNamespace(method.Namespace);
    }

    private static string? FindNamespace(string space)
    {
        for (string name = space; name.Length > 0; name = name[..Math.Max(name.LastIndexOf('.'), 0)])
        {
            if (ForbiddenTable.Namespaces.TryGetValue(name, out string? what)) return what;
        }

        return null;
    }
}
