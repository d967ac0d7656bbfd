using Syncropel.Generators.Json;
using Syncropel.Generators.Model;
using Syncropel.Generators.Schemas;

namespace Syncropel.Generators.Typing;

/// <summary>
/// Makes C# types of schemas. The type always holds every value that the schema accepts; where it would accept more, the value's
/// JSON is also held against the schema itself, by a named check.
/// </summary>
internal sealed class TypeBuilder
{
    // Types within types deeper than this, and as many copies of types within one, are no use to anybody; JSON that is checked is.
    private const int MostOpen = 32;
    private const int MostCopies = 500;

    // The schemas whose types are being made. One that comes up again would be a type of endless size.
    private readonly List<Schema> _open = [];

    // What became a type within the outermost one, and how often it did so again: references that fork again and again would make
    // more types than memory holds.
    private readonly HashSet<JsonNode> _made = [];
    private int _copies;

    public TypeBuilder(KindContext context)
    {
        Context = context;
        Arrays = new ArrayBuilder(this);
        Members = new ObjectBuilder(this);
        Choices = new UnionBuilder(this);
    }

    public KindContext Context { get; }

    public ArrayBuilder Arrays { get; }

    public ObjectBuilder Members { get; }

    public UnionBuilder Choices { get; }

    /// <summary>The type of a value.</summary>
    /// <param name="schema">Its schema.</param>
    /// <param name="slot">The name of the type that it becomes, if it becomes one, and the record around it.</param>
    public TypeModel Build(Schema schema, TypeSlot slot)
    {
        Schema meant = Aliases.Resolve(schema);
        if (meant.Boolean is not null) return Raw(meant);
        if (Aliases.NullOr(meant) is { } present) return OrNull(meant, present, slot);
        if (meant.TargetKind is { } kind && Aliases.IsBare(meant)) return new KindType(kind);
        if (meant == Context.Root) return new KindType(Context.Kind);
        if (Refined(meant, slot) is { } refined) return refined;

        View view = View.Of(meant);
        Shape shape = Shapes.Of(view);
        if (meant.IsTarget && Shapes.IsDeclared(shape)) return Context.Declarations.Refer(meant, view, shape);
        if (_open.Contains(meant) || _open.Count >= MostOpen || IsCopiedTooOften(meant)) return Raw(meant);

        _open.Add(meant);
        TypeModel type = Build(meant, view, shape, slot);
        _open.RemoveAt(_open.Count - 1);
        return type;
    }

    /// <summary>The type that a <c>$ref</c> leads to, where it is declared.</summary>
    public TypeModel BuildDeclared(Schema schema, View view, TypeSlot slot)
    {
        StartOutermost();
        _open.Add(schema);
        TypeModel type = Build(schema, view, Shapes.Of(view), slot);
        _open.RemoveAt(_open.Count - 1);
        return type;
    }

    private TypeModel Build(Schema schema, View view, Shape shape, TypeSlot slot)
    {
        if (shape != Shape.Raw && view.Parts.Any(part => part != schema && _open.Contains(part))) shape = Shape.Raw;
        view.IsExact &= view.Choices.Count == (shape == Shape.Union ? 1 : 0);
        TypeModel? type = shape switch
        {
            Shape.Constant => Constants.Of(view.Values![0], view.Types),
            Shape.Enum => Enums.Build(view, slot),
            Shape.String => Scalars.String(view),
            Shape.Integer => Scalars.Integer(view),
            Shape.Number => Scalars.Number(view),
            Shape.Boolean => Scalars.Boolean(view),
            Shape.Array => Arrays.Build(view, slot),
            Shape.OneOrMany => Arrays.BuildOneOrMany(view, slot),
            Shape.Free => ObjectBuilder.BuildFree(view),
            Shape.Map => Members.BuildMap(view, slot),
            Shape.Object => Members.Build(schema, view, slot),
            Shape.Union => Choices.Build(schema, view, slot),
            Shape.Kind => OfKind(view),
            _ => null,
        };
        if (type is null) return Raw(schema);

        bool isExact = view.IsExact || type is ObjectType or UnionType;
        TypeModel checkedType = type with { IsNullable = Nulls.Accepts(schema), Check = isExact ? null : Context.Checks.NameOf(schema) };
        return checkedType;
    }

    // A reference with more asked beside it keeps the type that it refers to, unless members are declared; the rest is checked.
    private TypeModel? Refined(Schema schema, TypeSlot slot)
    {
        if (schema.Target is not { } target || !Aliases.AddsNoShape(schema)) return null;
        Schema meant = Aliases.Resolve(target);
        bool isShared = meant == Context.Root || Shapes.IsDeclared(Shapes.Of(View.Of(meant)));
        return isShared
            ? Build(target, slot) with { IsNullable = Nulls.Accepts(schema), Check = Context.Checks.NameOf(schema) }
            : null;
    }

    private static KindType OfKind(View view)
    {
        view.IsExact &= view.Parts.All(static part => part.TargetKind is not null && Aliases.IsBare(part));
        return new KindType(view.Kinds[0]);
    }

    private bool IsCopiedTooOften(Schema schema)
    {
        if (_open.Count == 0) StartOutermost();
        return !_made.Add(schema.Node) && ++_copies > MostCopies;
    }

    private void StartOutermost()
    {
        _made.Clear();
        _copies = 0;
    }

    private RawType Raw(Schema schema) => new() { Check = Checks.AsksNothing(schema) ? null : Context.Checks.NameOf(schema) };

    // Where both branches of 'oneOf' fit null, it is refused.
    private TypeModel OrNull(Schema schema, Schema other, TypeSlot slot)
    {
        TypeModel present = Build(other, slot);
        if (present is RawType) return Raw(schema);
        if (present is ConstType constant) return OrNull(schema, View.Of(other), constant.Kind, slot);
        return present with { IsNullable = Nulls.Accepts(schema) };
    }

    // A property that only tells its constant cannot tell null as well; so it is of the constant's type.
    private TypeModel OrNull(Schema schema, View view, ConstKind kind, TypeSlot slot)
    {
        TypeModel type = kind switch
        {
            ConstKind.String => Enums.Build(view, slot),
            ConstKind.Integer => Scalars.Integer(view),
            ConstKind.Number => Scalars.Number(view),
            _ => Scalars.Boolean(view),
        };
        return type with { IsNullable = Nulls.Accepts(schema), Check = view.IsExact ? null : Context.Checks.NameOf(schema) };
    }
}
