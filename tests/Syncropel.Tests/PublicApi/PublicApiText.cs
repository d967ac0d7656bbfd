using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;

namespace Syncropel.Tests.PublicApi;

/// <summary>Prints what an assembly shows to others: each type on a line, each of its members on a line below, by name.</summary>
internal static class PublicApiText
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static string Of(Assembly assembly)
    {
        var text = new StringBuilder();
        foreach (Type type in assembly.GetExportedTypes().OrderBy(static type => type.FullName, StringComparer.Ordinal))
        {
            text.Append(TypeLine(type)).Append('\n');
            foreach (string member in Members(type)) text.Append("    ").Append(member).Append('\n');
        }

        return text.ToString();
    }

    private static IEnumerable<string> Members(Type type)
    {
        if (typeof(Delegate).IsAssignableFrom(type)) return [];
        if (type.IsEnum) return Enum.GetNames(type).Select(name => $"{name} = {Convert.ToInt64(Enum.Parse(type, name), null)}");
        return type.GetMembers(Declared).Where(IsShown)
            .Select(static member => (member.Name, Text: MemberText.Of(member)))
            .OrderBy(static member => member.Name, StringComparer.Ordinal).ThenBy(static member => member.Text, StringComparer.Ordinal)
            .Select(static member => member.Text);
    }

    private static bool IsShown(MemberInfo member)
    {
        // Names with angle brackets are the compiler's own.
        if (member.Name.Contains('<', StringComparison.Ordinal) && member is not ConstructorInfo) return false;
        return member switch
        {
            MethodInfo method => IsShown(method) && (!method.IsSpecialName || method.Name.StartsWith("op_", StringComparison.Ordinal)),
            ConstructorInfo constructor => IsShown((MethodBase)constructor) && !constructor.IsStatic,
            PropertyInfo property => property.GetAccessors(nonPublic: true).Any(IsShown),
            EventInfo change => IsShown(change.AddMethod!),
            FieldInfo field => field.IsPublic || field.IsFamily || field.IsFamilyOrAssembly,
            _ => false,
        };
    }

    internal static bool IsShown(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    private static string TypeLine(Type type)
    {
        string name = CSharpName.Of(type, null);
        string full = type.Namespace + "." + name;
        if (typeof(Delegate).IsAssignableFrom(type))
        {
            MethodInfo invoke = type.GetMethod("Invoke")!;
            return $"public delegate {MemberText.ReturnType(invoke)} {full}({MemberText.Parameters(invoke)}){CSharpName.Constraints(type)}";
        }

        IEnumerable<string> bases = type.GetInterfaces()
            .Where(static i => i.IsPublic).Select(static i => CSharpName.Of(i, null)).Order(StringComparer.Ordinal);
        if (type.BaseType is { } parent && parent != typeof(object) && parent != typeof(ValueType) && parent != typeof(Enum))
        {
            bases = bases.Prepend(CSharpName.Of(parent, null));
        }

        string after = type.IsEnum || !bases.Any() ? "" : " : " + string.Join(", ", bases);
        return $"public {Keywords(type)} {full}{after}{CSharpName.Constraints(type)}";
    }

    private static string Keywords(Type type)
    {
        if (type.IsEnum) return "enum";
        if (type.IsInterface) return "interface";
        if (type.IsValueType)
        {
            string readOnly = type.IsDefined(typeof(IsReadOnlyAttribute), inherit: false) ? "readonly " : "";
            return readOnly + (type.IsByRefLike ? "ref struct" : "struct");
        }

        string kind = type.GetMethod("<Clone>$") is null ? "class" : "record";
        return (type.IsAbstract && type.IsSealed ? "static " : type.IsAbstract ? "abstract " : type.IsSealed ? "sealed " : "") + kind;
    }
}
