using System.Reflection;

namespace Syncropel.Tests.PublicApi;

/// <summary>Prints types as C# writes them: without namespaces, with <c>?</c> where null is allowed.</summary>
internal static class CSharpName
{
    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(bool)] = "bool",
        [typeof(byte)] = "byte",
        [typeof(sbyte)] = "sbyte",
        [typeof(char)] = "char",
        [typeof(short)] = "short",
        [typeof(ushort)] = "ushort",
        [typeof(int)] = "int",
        [typeof(uint)] = "uint",
        [typeof(long)] = "long",
        [typeof(ulong)] = "ulong",
        [typeof(float)] = "float",
        [typeof(double)] = "double",
        [typeof(decimal)] = "decimal",
        [typeof(string)] = "string",
        [typeof(object)] = "object",
        [typeof(void)] = "void",
    };

    public static string Of(Type type, NullabilityInfo? nullability)
    {
        if (type.IsByRef) return Of(type.GetElementType()!, nullability?.ElementType ?? nullability);
        if (Nullable.GetUnderlyingType(type) is { } value) return Of(value, null) + "?";

        // Of a parameter without constraint reflection does not tell T from T?.
        bool tells = !type.IsValueType
            && (!type.IsGenericParameter || type.GenericParameterAttributes.HasFlag(GenericParameterAttributes.ReferenceTypeConstraint));
        bool nullable = tells && State(nullability) == NullabilityState.Nullable;
        string name = type.IsArray
            ? Of(type.GetElementType()!, nullability?.ElementType) + "[]"
            : Keywords.GetValueOrDefault(type) ?? Named(type, nullability);
        return nullable ? name + "?" : name;
    }

    /// <summary>The type's own name without its parameters.</summary>
    public static string Simple(Type type) => type.Name.Split('`')[0];

    public static string Constraints(MemberInfo generic)
    {
        Type[] arguments = generic is MethodInfo method ? method.GetGenericArguments() : ((Type)generic).GetGenericArguments();
        IEnumerable<string> clauses = arguments.Where(static t => t.IsGenericParameter)
            .Select(static t => (t.Name, Rules: string.Join(", ", Rules(t))))
            .Where(static clause => clause.Rules.Length > 0)
            .Select(static clause => $" where {clause.Name} : {clause.Rules}");
        return string.Concat(clauses);
    }

    // Read and write differ for what a method gives out by Try…, such as [NotNullWhen(true)] out T?.
    private static NullabilityState State(NullabilityInfo? nullability) => nullability is null
        ? NullabilityState.Unknown
        : nullability.ReadState == NullabilityState.Nullable ? NullabilityState.Nullable : nullability.WriteState;

    private static string Named(Type type, NullabilityInfo? nullability)
    {
        if (type.IsGenericParameter) return type.Name;

        Type[] arguments = type.GetGenericArguments();
        NullabilityInfo[] inner = nullability?.GenericTypeArguments ?? [];
        string[] names = [.. arguments.Select((argument, i) => Of(argument, inner.Length == arguments.Length ? inner[i] : null))];
        if (type.FullName?.StartsWith("System.ValueTuple`", StringComparison.Ordinal) == true) return $"({string.Join(", ", names)})";

        // A nested type repeats the parameters of the type around it.
        string name = Simple(type);
        int outer = type.DeclaringType?.GetGenericArguments().Length ?? 0;
        string own = names.Length > outer ? $"{name}<{string.Join(", ", names[outer..])}>" : name;
        if (type.DeclaringType is null) return own;
        string around = Simple(type.DeclaringType) + (outer > 0 ? $"<{string.Join(", ", names[..outer])}>" : "");
        return $"{around}.{own}";
    }

    private static IEnumerable<string> Rules(Type parameter)
    {
        GenericParameterAttributes special = parameter.GenericParameterAttributes;
        bool isStruct = special.HasFlag(GenericParameterAttributes.NotNullableValueTypeConstraint);
        if (isStruct) yield return "struct";
        if (special.HasFlag(GenericParameterAttributes.ReferenceTypeConstraint)) yield return "class";
        foreach (Type constraint in parameter.GetGenericParameterConstraints())
        {
            if (constraint != typeof(ValueType)) yield return Of(constraint, null);
        }

        if (!isStruct && special.HasFlag(GenericParameterAttributes.DefaultConstructorConstraint)) yield return "new()";
        if (special.HasFlag(GenericParameterAttributes.AllowByRefLike)) yield return "allows ref struct";
    }
}
