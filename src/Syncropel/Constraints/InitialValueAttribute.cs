namespace Syncropel.Constraints;

/// <summary>
/// What a new body has for a generated property before anything is assigned to it: the schema's <c>default</c> or its <c>const</c>. It
/// sets nothing by itself, as the property's initialiser does that; it tells tools that see the property only in compiled form.
/// </summary>
/// <param name="json">The value as JSON, as the schema writes it.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class InitialValueAttribute(string json) : Attribute
{
    /// <summary>The value as JSON, as the schema writes it.</summary>
    public string Json { get; } = json;
}
