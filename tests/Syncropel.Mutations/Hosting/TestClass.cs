using System.Reflection;
using Xunit;
using Xunit.Sdk;
using Xunit.v3;

namespace Syncropel.Mutations.Hosting;

/// <summary>
/// The tests of one class, run without a runner: a mutant takes a process of its own, and most of what a runner takes is its start.
/// </summary>
internal sealed class TestClass(Type type)
{
    public IEnumerable<MethodInfo> Methods =>
        type.GetMethods().Where(static method => method.IsDefined(typeof(FactAttribute), inherit: true));

    /// <summary>The arguments of each row of a test, or one empty row.</summary>
    public static async Task<IReadOnlyList<object?[]>> RowsAsync(MethodInfo method)
    {
        if (method.GetCustomAttribute<FactAttribute>() is not TheoryAttribute) return [[]];
        var rows = new List<object?[]>();
        foreach (DataAttribute data in method.GetCustomAttributes<DataAttribute>())
        {
            // A member that the attribute does not place is the test class's own.
            if (data is MemberDataAttributeBase { MemberType: null } member) member.MemberType = method.ReflectedType;
            rows.AddRange((await data.GetData(method, new DisposalTracker())).Select(static row => row.GetData()));
        }

        return rows;
    }

    /// <summary>Runs one test; it throws what the test throws.</summary>
    public async Task RunAsync(MethodInfo method, object?[] arguments)
    {
        object? instance = method.IsStatic ? null : Activator.CreateInstance(type);
        try
        {
            object? result = method.Invoke(
                instance, BindingFlags.DoNotWrapExceptions, binder: null, WithParams(method, arguments), culture: null);
            if (result is Task task) await task;
            if (result is ValueTask valueTask) await valueTask;
        }
        finally
        {
            if (instance is IAsyncDisposable asynchronous) await asynchronous.DisposeAsync();
            else (instance as IDisposable)?.Dispose();
        }
    }

    private static object?[] WithParams(MethodInfo method, object?[] arguments)
    {
        ParameterInfo[] parameters = method.GetParameters();
        if (parameters is not [.., var last] || !last.IsDefined(typeof(ParamArrayAttribute))) return arguments;
        int before = parameters.Length - 1;
        var rest = Array.CreateInstance(last.ParameterType.GetElementType()!, arguments.Length - before);
        Array.Copy(arguments, before, rest, 0, rest.Length);
        return [.. arguments[..before], rest];
    }
}
