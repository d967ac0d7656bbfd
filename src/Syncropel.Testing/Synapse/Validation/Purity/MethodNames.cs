using System.Reflection.Metadata;

namespace Syncropel.Testing.Synapse;

/// <summary>Names methods as their source does.</summary>
internal static class MethodNames
{
    /// <summary>
    /// Such as <c>Helper.Load</c>, <c>new HttpClient</c>, <c>Console.Out</c>, <c>static Vocabulary</c> for a static constructor.
    /// </summary>
    public static string Show(string type, string name)
    {
        int arity = type.IndexOf('`', StringComparison.Ordinal);
        string plain = arity < 0 ? type : type[..arity];
        if (name == ".ctor") return $"new {plain}";
        if (name == ".cctor") return $"static {plain}";
        bool isAccessor = name.StartsWith("get_", StringComparison.Ordinal) || name.StartsWith("set_", StringComparison.Ordinal);
        return $"{plain}.{(isAccessor ? name[4..] : name)}";
    }

    /// <summary>Names a method of the assembly. Null for what the compiler made, and the source does not have.</summary>
    public static string? Show(MetadataReader metadata, MethodDefinition method)
    {
        TypeDefinition type = metadata.GetTypeDefinition(method.GetDeclaringType());
        while (IsMade(metadata.GetString(type.Name)) && !type.GetDeclaringType().IsNil)
        {
            type = metadata.GetTypeDefinition(type.GetDeclaringType());
        }

        bool isInMadeType = IsMade(metadata.GetString(metadata.GetTypeDefinition(method.GetDeclaringType()).Name));
        string name = metadata.GetString(method.Name);
        string owner = metadata.GetString(type.Name);
        if (IsMade(name)) return Show(owner, Inner(name));
        return isInMadeType ? null : Show(owner, name);
    }

    /// <summary>Whether the compiler made it: such names begin with what no source can say.</summary>
    public static bool IsMade(string name) => name.StartsWith('<');

    // A local function is <Outer>g__Name|0_0, a lambda <Outer>b__0_0.
    private static string Inner(string name)
    {
        int end = name.IndexOf('>', StringComparison.Ordinal);
        string outer = name[1..end];
        bool isLambda = !name.AsSpan(end + 1).StartsWith("g__", StringComparison.Ordinal);
        if (isLambda) return outer is ".ctor" or ".cctor" ? "(lambda)" : $"{outer} (lambda)";
        string local = name[(end + 4)..];
        int bar = local.IndexOf('|', StringComparison.Ordinal);
        return bar < 0 ? local : local[..bar];
    }
}
