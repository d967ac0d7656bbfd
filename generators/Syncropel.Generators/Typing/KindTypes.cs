using Syncropel.Generators.Infrastructure;
using Syncropel.Generators.Json;
using Syncropel.Generators.Model;
using Syncropel.Generators.Reading;
using Syncropel.Generators.Schemas;

namespace Syncropel.Generators.Typing;

/// <summary>Makes all types and checks of one kind.</summary>
internal sealed class KindTypes
{
    private readonly KindContext _context;
    private readonly TypeBuilder _types;

    public KindTypes(SchemaFile file, string kind, Schema root, string typeName)
    {
        _context = new KindContext(file, kind, root, typeName);
        _types = new TypeBuilder(_context);
    }

    /// <summary>The record of the kind's bodies.</summary>
    public ObjectModel BuildBody()
    {
        Schema root = _context.Root;
        RefuseCounts(root);
        View view = View.Of(root);
        RefuseClosedToKind(view);
        view.IsExact &= view.Choices.Count == 0 && view.Values is null && view.Kinds.Count == 0;
        ObjectModel body = _types.Members.BuildModel(root, view, _context.RootScope, root.Docs);
        return body with { Declarations = EquatableArray<TypeModel>.From(_context.Declarations.Build(_types)) };
    }

    /// <summary>Whether the root declares a member, the protocol's included.</summary>
    public bool Declares(string name) => Objects.NamesOf(View.Of(_context.Root)).Contains(name);

    /// <summary>Whether the root requires a member, the protocol's included.</summary>
    public bool Requires(string name) => Objects.Requires(View.Of(_context.Root), name);

    /// <summary>The checks that the types ask for. Asked when all types are made.</summary>
    public EquatableArray<NamedCheck> BuildChecks() => EquatableArray<NamedCheck>.From(_context.Checks.Build());

    // Every tool counts 'kind' and '_refs' in, and whether there are references is settled only when a record is emitted.
    private void RefuseCounts(Schema root)
    {
        if (root.Node is not JsonObjectNode node) return;
        foreach (string keyword in (string[])["minProperties", "maxProperties"])
        {
            if (node.Find(keyword) is not { } member) continue;
            _context.File.NotUnderstood(member.NameSpan,
                $"'{keyword}' at the root would count 'kind' and '_refs', which are not the body's own; remove it, or use 'required'");
        }
    }

    // A body always has its kind, so a schema that is closed to it accepts no body at all, as every other tool reads it.
    private void RefuseClosedToKind(View view)
    {
        // 'unevaluatedProperties' sees what any part declares; a choice may declare it too, and only a body tells which branch holds.
        bool isSeen = view.Choices.Count > 0 || view.Kinds.Count > 0
            || view.Parts.Any(static part => part.Logic.If is not null || part.Objects.Patterns.Count > 0 || DeclaresKind(part));
        foreach (Schema part in view.Parts)
        {
            ObjectKeywords objects = part.Objects;
            if (Closes(objects.Additional) && !DeclaresKind(part) && objects.Patterns.Count == 0) Refuse(objects.Additional!);
            if (Closes(objects.Unevaluated) && !isSeen) Refuse(objects.Unevaluated!);
        }

        void Refuse(Schema closing) => _context.File.NotUnderstood(closing.Place,
            "The root does not declare 'kind', which every body has, and is closed to it; add "
            + $"\"kind\": {{ \"const\": \"{_context.Kind}\" }} to 'properties'");
    }

    private static bool Closes(Schema? rest) => rest is not null && !Checks.AsksNothing(rest);

    private static bool DeclaresKind(Schema part) => part.Objects.Properties?.Any(static property => property.Name == "kind") ?? false;
}
