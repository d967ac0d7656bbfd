namespace Syncropel.Testing.Synapse;

/// <summary>
/// What ingress and egress may not call: input and output of any kind, and waiting. What only computes is allowed even where it stands
/// beside it, such as <c>WebUtility</c>, <c>Path.Combine</c>, <c>Environment.ProcessorCount</c> or a reader over a stream.
/// </summary>
internal static class ForbiddenApis
{
    /// <summary>The full names of all types in the table, and of all members that stand in it alone.</summary>
    public static IEnumerable<string> Names =>
        ForbiddenTable.Types.Keys.Concat(ForbiddenTable.Members.Keys).Concat(ForbiddenTable.MembersByPath.Keys);

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
