using System.ComponentModel;

namespace Syncropel;

/// <summary>
/// Says which class of an assembly has the catalog of its kinds, as a static property <c>Own</c>, so that the projects that refer to the
/// assembly can merge it. The generator writes it. Not meant to be written by hand.
/// </summary>
/// <param name="catalogType">The class.</param>
[AttributeUsage(AttributeTargets.Assembly)]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class KindCatalogAttribute(Type catalogType) : Attribute
{
    /// <summary>The class.</summary>
    public Type CatalogType { get; } = catalogType;
}
