using Syncropel.Generators.Model;
using Syncropel.Generators.Reading;
using Syncropel.Generators.Schemas;

namespace Syncropel.Generators.Typing;

/// <summary>
/// The types that a <c>$ref</c> leads to. Each is made once, and nested in the kind's record, wherever its schema stands; so types
/// that hold each other, or themselves, need nothing special.
/// </summary>
internal sealed class Declarations(KindContext context)
{
    private readonly Dictionary<Schema, string> _names = [];
    private readonly Queue<Schema> _waiting = new();

    /// <summary>The type of a schema that others refer to, by its name.</summary>
    public DeclaredType Refer(Schema schema, View view, Shape shape)
    {
        if (!_names.TryGetValue(schema, out string? name))
        {
            name = context.RootScope.GiveType(schema.CSharpName ?? NameOf(schema));
            _names.Add(schema, name);
            _waiting.Enqueue(schema);
        }

        // Records and unions bring their checks along; an enum has no place for one.
        bool isExact = shape != Shape.Enum || Enums.IsExact(view);
        return new DeclaredType(name, KindOf(shape))
        {
            IsNullable = Nulls.Accepts(schema),
            Check = isExact ? null : context.Checks.NameOf(schema),
        };
    }

    /// <summary>Makes all types that have been referred to, and those that they refer to in turn.</summary>
    public IEnumerable<TypeModel> Build(TypeBuilder types)
    {
        while (_waiting.Count > 0)
        {
            Schema schema = _waiting.Dequeue();
            View view = View.Of(schema);
            var slot = new TypeSlot(_names[schema], context.RootScope, schema.Pointer) { IsGiven = true };
            yield return types.BuildDeclared(schema, view, slot);
        }
    }

    private static DeclaredKind KindOf(Shape shape) => shape switch
    {
        Shape.Enum => DeclaredKind.Enum,
        Shape.Union => DeclaredKind.Union,
        _ => DeclaredKind.Object,
    };

    // What stands under '$defs/address' is named as what a member 'address' would bring along.
    private string NameOf(Schema schema)
    {
        string step = schema.Pointer.Substring(schema.Pointer.LastIndexOf('/') + 1).Replace("~1", "/").Replace("~0", "~");
        return CSharpNames.NestedType(CSharpNames.Pascal(step), context.RootScope.TypeName);
    }
}
