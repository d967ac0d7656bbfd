using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;

namespace Syncropel.Generators.Tests.Harness;

/// <summary>Generated code, compiled and loaded.</summary>
internal sealed class GeneratedAssembly
{
    private readonly Assembly _assembly;

    private GeneratedAssembly(Assembly assembly) => _assembly = assembly;

    /// <summary>The only body in it.</summary>
    public BodyProbe Body => Probe(_assembly.GetTypes().Single(static type => type.IsAssignableTo(typeof(IRecordBody))));

    /// <summary>Compiles without a warning, and loads: with others that refer to each other, into one context.</summary>
    public static GeneratedAssembly Load(Compilation compilation, AssemblyLoadContext? context = null)
    {
        using var image = new MemoryStream();
        using var docs = new MemoryStream();
        Microsoft.CodeAnalysis.Emit.EmitResult result = compilation.Emit(
            image, xmlDocumentationStream: docs, cancellationToken: TestContext.Current.CancellationToken);
        Diagnostic[] faults = [.. result.Diagnostics.Where(static diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning)];
        if (faults.Length > 0)
        {
            string code = string.Join("\n", faults.Select(static fault => fault.Location.SourceTree?.FilePath).Distinct()
                .Select(path => compilation.SyntaxTrees.FirstOrDefault(tree => tree.FilePath == path)?.ToString()));
            string first = string.Join("\n", faults.Take(10).Select(static fault => fault.ToString()));
            Assert.Fail($"The generated code does not compile clean:\n{first}\n{code}");
        }

        image.Position = 0;
        return new GeneratedAssembly((context ?? new AssemblyLoadContext(compilation.AssemblyName)).LoadFromStream(image));
    }

    /// <summary>The body of the given name.</summary>
    public BodyProbe BodyOf(string typeName) => Probe(Type(typeName));

    /// <summary>A type in the namespace of what is generated; nested ones by <c>+</c>.</summary>
    public Type Type(string name) => _assembly.GetType($"{GeneratorHarness.Namespace}.{name}", throwOnError: true)!;

    /// <summary>A catalog of the class in which the generator puts them.</summary>
    public KindCatalog Catalog(string property, string className = "KindCatalogs") =>
        (KindCatalog)Type(className).GetProperty(property, BindingFlags.Public | BindingFlags.Static)!.GetValue(null)!;

    /// <summary>
    /// Calls a public static method; an exception comes as it was thrown. Arguments that are left out are their defaults.
    /// </summary>
    public object? Call(string typeName, string method, params object?[] arguments)
    {
        MethodInfo found = Type(typeName).GetMethod(method, BindingFlags.Public | BindingFlags.Static)!;
        object?[] all = [.. arguments, .. Enumerable.Repeat<object?>(System.Type.Missing, found.GetParameters().Length - arguments.Length)];
        return found.Invoke(null, BindingFlags.DoNotWrapExceptions | BindingFlags.OptionalParamBinding, null, all, null);
    }

    private static BodyProbe Probe(Type type) => (BodyProbe)Activator.CreateInstance(typeof(BodyProbe<>).MakeGenericType(type))!;
}
