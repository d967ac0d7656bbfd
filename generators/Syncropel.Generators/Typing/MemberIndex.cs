using Syncropel.Generators.Schemas;

namespace Syncropel.Generators.Typing;

/// <summary>The members that the parts of a view declare and require, so that an object of thousands is looked through once.</summary>
internal sealed class MemberIndex
{
    private readonly List<string> _names = [];
    private readonly Dictionary<string, List<PropertySchema>> _declared = new(StringComparer.Ordinal);
    private readonly HashSet<string> _required = new(StringComparer.Ordinal);

    public MemberIndex(IEnumerable<Schema> parts)
    {
        foreach (Schema part in parts)
        {
            foreach (PropertySchema property in part.Objects.Properties ?? []) Declare(property);
            foreach (Json.JsonStringNode name in part.Objects.Required) _required.Add(name.Value);
        }
    }

    /// <summary>The names of the declared members, in the order in which they are first declared.</summary>
    public IReadOnlyList<string> Names => _names;

    /// <summary>Everything that declares a member.</summary>
    public IReadOnlyList<PropertySchema> Of(string name) => _declared.TryGetValue(name, out List<PropertySchema>? all) ? all : [];

    /// <summary>Whether a member must be there.</summary>
    public bool Requires(string name) => _required.Contains(name);

    private void Declare(PropertySchema property)
    {
        if (!_declared.TryGetValue(property.Name, out List<PropertySchema>? all))
        {
            all = [];
            _declared.Add(property.Name, all);
            _names.Add(property.Name);
        }

        all.Add(property);
    }
}
