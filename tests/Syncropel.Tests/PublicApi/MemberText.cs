using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Syncropel.Tests.PublicApi;

/// <summary>Prints one member as its declaration would stand in C#.</summary>
internal static class MemberText
{
    private static readonly NullabilityInfoContext Nullability = new();

    public static string Of(MemberInfo member) => member switch
    {
        ConstructorInfo constructor => $"{Access(constructor)}{CSharpName.Simple(constructor.DeclaringType!)}({Parameters(constructor)})",
        MethodInfo method =>
            $"{Access(method)}{Modifiers(method)}{ReturnType(method)} {MethodName(method)}({Parameters(method)})"
            + CSharpName.Constraints(method),
        PropertyInfo property => Property(property),
        EventInfo change =>
            $"{Access(change.AddMethod!)}{Modifiers(change.AddMethod!)}event "
            + $"{CSharpName.Of(change.EventHandlerType!, Nullability.Create(change))} {change.Name}",
        FieldInfo field => Field(field),
        _ => throw new ArgumentOutOfRangeException(nameof(member), member, null),
    };

    public static string ReturnType(MethodInfo method) => CSharpName.Of(method.ReturnType, Nullability.Create(method.ReturnParameter));

    public static string Parameters(MethodBase method)
    {
        string extends = method.IsDefined(typeof(ExtensionAttribute), inherit: false) ? "this " : "";
        return extends + string.Join(", ", method.GetParameters().Select(Parameter));
    }

    private static string Parameter(ParameterInfo parameter)
    {
        bool isParams = parameter.IsDefined(typeof(ParamArrayAttribute), inherit: false)
            || parameter.IsDefined(typeof(ParamCollectionAttribute), inherit: false);
        string modifier = isParams ? "params " : "";
        if (parameter.CustomAttributes.Any(static a => a.AttributeType.Name == "ScopedRefAttribute")) modifier = "scoped ";
        if (parameter.ParameterType.IsByRef) modifier += parameter.IsOut ? "out " : parameter.IsIn ? "in " : "ref ";
        string fallback = parameter.HasDefaultValue ? " = " + Literal(parameter.RawDefaultValue, parameter.ParameterType) : "";
        return $"{modifier}{CSharpName.Of(parameter.ParameterType, Nullability.Create(parameter))} {parameter.Name}{fallback}";
    }

    private static string Property(PropertyInfo property)
    {
        MethodInfo shown = property.GetAccessors(nonPublic: true).First(PublicApiText.IsShown);
        string required = property.IsDefined(typeof(RequiredMemberAttribute), inherit: false) ? "required " : "";
        string parameters = string.Join(", ", property.GetIndexParameters().Select(Parameter));
        string name = parameters.Length == 0 ? property.Name : $"this[{parameters}]";
        string get = property.GetMethod is { } getter && PublicApiText.IsShown(getter) ? "get; " : "";
        string set = property.SetMethod is { } setter && PublicApiText.IsShown(setter) ? IsInit(setter) ? "init; " : "set; " : "";
        string type = CSharpName.Of(property.PropertyType, Nullability.Create(property));
        return $"{Access(shown)}{Modifiers(shown)}{required}{type} {name} {{ {get}{set}}}";
    }

    private static bool IsInit(MethodInfo setter) =>
        setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit));

    private static string Field(FieldInfo field)
    {
        string kind = field.IsLiteral ? "const " : (field.IsStatic ? "static " : "") + (field.IsInitOnly ? "readonly " : "");
        string value = field.IsLiteral ? " = " + Literal(field.GetRawConstantValue(), field.FieldType) : "";
        string access = field.IsPublic ? "public " : "protected ";
        return $"{access}{kind}{CSharpName.Of(field.FieldType, Nullability.Create(field))} {field.Name}{value}";
    }

    private static string MethodName(MethodInfo method)
    {
        string name = method.Name.StartsWith("op_", StringComparison.Ordinal) ? "operator " + method.Name[3..] : method.Name;
        return method.IsGenericMethod ? $"{name}<{string.Join(", ", method.GetGenericArguments().Select(static t => t.Name))}>" : name;
    }

    private static string Access(MethodBase method) => method.IsPublic ? "public " : "protected ";

    private static string Modifiers(MethodInfo method)
    {
        string at = method.IsStatic ? "static " : "";
        if (method.IsAbstract) return at + "abstract ";
        if (method.GetBaseDefinition().DeclaringType != method.DeclaringType) return at + "override ";
        return method.IsVirtual && !method.IsFinal ? at + "virtual " : at;
    }

    private static string Literal(object? value, Type type) => value switch
    {
        null => type.IsValueType && Nullable.GetUnderlyingType(type) is null ? "default" : "null",
        string text => $"\"{text}\"",
        bool flag => flag ? "true" : "false",
        _ when type.IsEnum => $"{type.Name}.{Enum.ToObject(type, value)}",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };
}
