using System.Collections;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Syncropel.Synapse.Tests.Support;

/// <summary>All objects that can be reached from one by its fields.</summary>
internal static class ObjectGraph
{
    /// <summary>The objects whose fields can be written to, other than by a constructor, or that are arrays.</summary>
    public static HashSet<object> Reach(object root)
    {
        var seen = new HashSet<object>(ReferenceEqualityComparer.Instance);
        var open = new Stack<object>([root]);
        while (open.TryPop(out object? at))
        {
            if (at is string or Type or MemberInfo || !seen.Add(at)) continue;
            if (at is Array array && !array.GetType().GetElementType()!.IsPrimitive)
            {
                foreach (object? item in (IEnumerable)array)
                {
                    if (item is not null) open.Push(item);
                }
            }

            foreach (FieldInfo field in Fields(at.GetType()))
            {
                if (field.GetValue(at) is { } value && !field.FieldType.IsPrimitive) open.Push(value);
            }
        }

        return seen;
    }

    /// <summary>Whether a type of the product has a property that can be set after construction, or a method that changes it.</summary>
    public static bool CanChange(object value) =>
        value.GetType().Assembly == typeof(CanonicalIR).Assembly
        && value.GetType().GetProperties().Any(static property => property.SetMethod is { } setter && !IsInit(setter));

    private static bool IsInit(MethodInfo setter) =>
        setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit));

    private static IEnumerable<FieldInfo> Fields(Type type)
    {
        for (Type? at = type; at is not null; at = at.BaseType)
        {
            foreach (FieldInfo field in at.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            {
                yield return field;
            }
        }
    }
}
