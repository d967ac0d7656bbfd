using Syncropel.Generators.Diagnostics;
using Syncropel.Generators.Infrastructure;
using Syncropel.Generators.Json;
using Syncropel.Generators.Model;
using Syncropel.Generators.Reading;
using Syncropel.Generators.Schemas;
using Syncropel.Grammar;

namespace Syncropel.Generators.Typing;

/// <summary>Makes types of objects: records, maps, and members that are the author's own.</summary>
internal sealed class ObjectBuilder(TypeBuilder types)
{
    public static FreeObjectType BuildFree(View view)
    {
        view.IsExact &= !Objects.AsksMore(view) && !HasRequired(view)
            && view.Parts.All(static part => part.Objects.Patterns.Count == 0 && part.Objects.Additional is null or { Boolean: true });
        return new FreeObjectType(Least(view), Most(view));
    }

    public MapType BuildMap(View view, TypeSlot slot)
    {
        view.IsExact &= !Objects.AsksMore(view) && !HasRequired(view) && view.Parts.All(static part => part.Objects.Patterns.Count == 0);
        return new MapType(types.Build(Objects.FindMapValue(view)!, slot.OfItems()), Least(view), Most(view));
    }

    public ObjectType Build(Schema schema, View view, TypeSlot slot)
    {
        var scope = new NameScope(types.Context.File, slot.Take(), isRoot: false);
        return new ObjectType(BuildModel(schema, view, scope, DocsOf(schema)));
    }

    /// <summary>Makes the record of an object.</summary>
    /// <param name="schema">The schema to hold the object's JSON against, where the record does not say it all.</param>
    /// <param name="view">What is asked of the object.</param>
    /// <param name="scope">The names in the record.</param>
    /// <param name="docs">What is said of it.</param>
    /// <param name="known">The member that tells a case of a union from the others, with its constant. None elsewhere.</param>
    public ObjectModel BuildModel(Schema schema, View view, NameScope scope, Docs docs, (string Name, ConstType Type) known = default)
    {
        bool isRoot = schema == types.Context.Root;
        view.IsExact &= !Objects.AsksMore(view);
        (bool isOpen, Schema? additional) = Objects.FindOpenness(view);
        CheckRequired(view, isRoot);
        List<MemberModel> members = BuildMembers(view, scope, isRoot, known);
        var slot = new TypeSlot("AdditionalItem", scope, "additionalProperties");
        TypeModel? rest = additional is null ? null : types.Build(additional, slot);
        return new ObjectModel
        {
            TypeName = scope.TypeName,
            Docs = docs,
            Members = EquatableArray<MemberModel>.From(members),
            IsOpen = isOpen && rest is null,
            Additional = rest,
            MinProperties = isRoot ? null : Least(view),
            MaxProperties = isRoot ? null : Most(view),
            IsDeprecated = schema.IsDeprecated,
            Check = view.IsExact ? null : types.Context.Checks.NameOf(schema),
        };
    }

    /// <summary>What a schema says of itself, or else what the schema says that it stands for.</summary>
    public static Docs DocsOf(Schema schema) => schema.Docs == Docs.None ? Aliases.Resolve(schema).Docs : schema.Docs;

    // Chosen names come first, then the others in the order of the schema, then the types: each gives way to those before it.
    private List<MemberModel> BuildMembers(View view, NameScope scope, bool isRoot, (string Name, ConstType Type) known)
    {
        var named = new List<(JsonMemberNode Place, Schema Schema, string? Name)>();
        foreach (string name in Objects.NamesOf(view))
        {
            if (isRoot && ProtocolMembers.IsOne(name)) continue;
            Schema schema = Synthetic.All(Objects.SchemasOf(view, name));
            JsonMemberNode place = Objects.PlaceOf(view, name);
            named.Add((place, schema, schema.CSharpName is { } chosen ? scope.GiveChosen(place, chosen) : null));
        }

        for (int i = 0; i < named.Count; i++)
        {
            if (named[i].Schema.CSharpName is null) named[i] = named[i] with { Name = scope.GiveProperty(named[i].Place) };
        }

        var members = new List<MemberModel>();
        foreach ((JsonMemberNode place, Schema schema, string? name) in named)
        {
            if (name is not null) members.Add(BuildMember(view, place, schema, name, scope, known));
        }

        return members;
    }

    private MemberModel BuildMember(
        View view, JsonMemberNode place, Schema schema, string name, NameScope scope, (string Name, ConstType Type) known)
    {
        var slot = new TypeSlot(CSharpNames.NestedType(name, scope.TypeName), scope, place.Name);
        TypeModel type = place.Name == known.Name ? known.Type : types.Build(schema, slot);
        bool isRequired = Objects.Requires(view, place.Name);
        return new MemberModel
        {
            JsonName = place.Name,
            CSharpName = name,
            Type = type,
            IsRequired = isRequired,
            Docs = DocsOf(schema),
            IsDeprecated = schema.IsDeprecated,
            Default = Defaults.Read(types.Context.File, schema, type),
        };
    }

    private void CheckRequired(View view, bool isRoot)
    {
        IReadOnlyList<string> declared = Objects.NamesOf(view);

        // Members that a pattern, or a schema for all others, describes may be required too.
        bool areDescribed = view.Parts.Any(static part => part.Objects.Patterns.Count > 0 || part.Objects.Additional is { Boolean: null });
        SchemaFile file = types.Context.File;
        foreach (JsonStringNode name in view.Parts.SelectMany(static part => part.Objects.Required))
        {
            if (isRoot && (ProtocolMembers.IsRefused(file, name) || ProtocolMembers.IsOne(name.Value))) continue;
            if (view.Members.Of(name.Value).Count > 0) continue;
            view.IsExact = false;
            if (areDescribed || view.Parts.Any(static part => part.HasUnknown)) continue;
            string hint = EditDistance.Nearest(name.Value, declared) is { } near ? $" (did you mean '{near}'?)" : "";
            file.Report(SchemaRules.RequiredUndeclared, name.Span, name.Value, hint);
        }
    }

    private static bool HasRequired(View view) => view.Parts.Any(static part => part.Objects.Required.Count > 0);

    private static int? Least(View view) => Counts.Least(view, static part => part.Objects.MinProperties);

    private static int? Most(View view) => Counts.Most(view, static part => part.Objects.MaxProperties);
}
