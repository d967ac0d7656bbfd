namespace Syncropel.Testing.Synapse;

/// <summary>A method of another assembly, as the caller's metadata names it.</summary>
/// <param name="Namespace">Its type's namespace.</param>
/// <param name="Type">Its type.</param>
/// <param name="Name">Its name; <c>.ctor</c> for a constructor.</param>
/// <param name="TakesTextFirst">Whether its first parameter is a string, as that of <c>StreamReader(path)</c>.</param>
internal sealed record ExternalMethod(string Namespace, string Type, string Name, bool TakesTextFirst)
{
    /// <summary>For people: <c>File.ReadAllText</c>, <c>new HttpClient</c>, <c>Console.Out</c>.</summary>
    public override string ToString() => MethodNames.Show(Type, Name);
}
