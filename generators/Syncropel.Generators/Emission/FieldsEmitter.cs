using Syncropel.Generators.Infrastructure;
using Syncropel.Generators.Model;
using Syncropel.Grammar;

namespace Syncropel.Generators.Emission;

/// <summary>
/// Writes typed filters: a kind's <c>Fields</c>, and beside each record of its body a <c>FieldSet</c>, which knows its path only at
/// run time, because types may hold each other. All stand in parts of the records of their own.
/// </summary>
internal sealed class FieldsEmitter
{
    private const string Unknown = "UnknownMembers";

    private readonly SourceWriter _writer;
    private readonly FieldNaming _naming;

    private FieldsEmitter(SourceWriter writer, FieldNaming naming)
    {
        _writer = writer;
        _naming = naming;
    }

    public static void Emit(SourceWriter writer, KindModel kind, KindLinks links)
    {
        ObjectModel body = kind.Body;
        var emitter = new FieldsEmitter(writer, new($"global::{kind.Namespace}.{body.TypeName}", kind.Kind, links));
        writer.Gap();
        using (writer.Block($"partial record {body.TypeName}"))
        {
            emitter.Statics(body);
            emitter.SetOf(body, $"the body of <c>{kind.Kind}</c>", modifier: "");
            emitter.Nested(body);
        }
    }

    private void Statics(ObjectModel body)
    {
        _writer.Line("/// <summary>What queries can ask of a body of this kind. Comparing a field gives a filter.</summary>");
        Unqueryable(body);
        _writer.Line(CSharpText.GeneratedCode);
        using (_writer.Block("public static class Fields"))
        {
            foreach (MemberModel member in Queryable(body))
            {
                Property("static ", member, _naming.Create(member.Type, CSharpText.Literal("body." + member.JsonName)));
            }

            UnknownMembers("static ", body, CSharpText.Literal("body"));
        }
    }

    private void SetOf(ObjectModel model, string what, string modifier)
    {
        List<MemberModel> members = [.. Queryable(model)];
        string path = PathIn(members);
        using (Set(FieldNaming.Set, what, modifier, () => Unqueryable(model)))
        {
            Members(members, path);
            UnknownMembers("", model, path);
        }
    }

    private void SetOf(UnionModel union)
    {
        List<MemberModel> members = [.. UnionFields.CommonTo(union)];
        bool hidesPath = false;
        foreach (UnionCase @case in union.Cases) hidesPath |= @case.Object.TypeName == FieldSetNames.Path;
        string path = hidesPath ? FieldSetNames.PathWhere(isHidden: true) : PathIn(members);
        using (Set(FieldNaming.Set, $"<c>{union.TypeName}</c>, whichever case it is", "", static () => { }))
        {
            Members(members, path);
            foreach (UnionCase @case in union.Cases)
            {
                string name = @case.Object.TypeName;
                _writer.Gap();
                _writer.Line($"/// <summary>The fields of the case <c>{name}</c>.</summary>");
                string type = $"{name}.{FieldNaming.Set}<global::Syncropel.Query.NeverNull>";
                _writer.Line($"public {FieldSetNames.Hides(name)}{type} {name} => new({path});");
            }
        }
    }

    private void SetOf(TupleType tuple, string owner)
    {
        using (Set(FieldNaming.TupleSet(owner), "a tuple", "", static () => { }))
        {
            bool hidesPath = false;
            foreach (TupleElement element in tuple.Elements) hidesPath |= element.Name == FieldSetNames.Path;
            string path = FieldSetNames.PathWhere(hidesPath);
            for (int i = 0; i < tuple.Elements.Count; i++)
            {
                TupleElement element = tuple.Elements[i];
                string at = FieldSetNames.Below(path, CSharpText.Number(i));
                string type = _naming.TypeOf(element.Type, FieldNaming.Within(owner, element.Name));
                _writer.Gap();
                _writer.Line($"/// <summary>The element <c>{CSharpText.Number(i)}</c>.</summary>");
                _writer.Line($"public {FieldSetNames.Hides(element.Name)}{type} {element.Name} => {_naming.Create(element.Type, at)};");
            }
        }
    }

    private SourceWriter.Closing Set(string name, string what, string modifier, Action remarks)
    {
        _writer.Gap();
        _writer.Line($"/// <summary>What queries can ask of {what}, wherever in a record it is.</summary>");
        _writer.Line("/// <typeparam name=\"TNull\">Whether it may be null there.</typeparam>");
        remarks();
        _writer.Line(CSharpText.GeneratedCode);
        _writer.Line($"public {modifier}sealed class {name}<TNull> : global::Syncropel.Query.NestedField<TNull>");
        SourceWriter.Closing closing = _writer.Block("    where TNull : struct");
        _writer.Line("/// <summary>Not meant to be called by hand.</summary>");
        _writer.Line("[global::System.ComponentModel.EditorBrowsable(global::System.ComponentModel.EditorBrowsableState.Never)]");
        _writer.Line($"public {name}(string path) : base(path) {{ }}");
        return closing;
    }

    private void Members(List<MemberModel> members, string path)
    {
        foreach (MemberModel member in members)
        {
            string at = FieldSetNames.Below(path, member.JsonName);
            Property(FieldSetNames.Hides(member.CSharpName), member, _naming.Create(member.Type, at));
        }
    }

    private void Property(string modifier, MemberModel member, string create)
    {
        _writer.Gap();
        FieldDocs.Member(_writer, member);
        if (member.IsDeprecated) PropertyEmitter.Obsolete(_writer, member.Docs);
        _writer.Line($"public {modifier}{_naming.TypeOf(member.Type, member.CSharpName)} {member.CSharpName} => {create};");
    }

    private void UnknownMembers(string modifier, ObjectModel model, string path)
    {
        if (_naming.UnknownOf(model) is not { } type) return;
        _writer.Gap();
        _writer.Line("/// <summary>Members that the schema does not name, by their names in JSON.</summary>");
        _writer.Line($"public {modifier}{type} {Unknown} => {_naming.CreateUnknown(model, path)};");
    }

    private void Nested(ObjectModel model)
    {
        foreach (MemberModel member in model.Members) Nested(member.Type, member.CSharpName);
        if (model.Additional is { } additional) Nested(additional, FieldNaming.Within(Unknown, "Item"));
        foreach (TypeModel declared in model.Declarations) Nested(declared, "");
    }

    private void Nested(TypeModel type, string owner)
    {
        switch (type)
        {
            case EnumType nested:
                EnumTextEmitter.Emit(_writer, nested);
                break;
            case ObjectType { Object: var nested }:
                InPart($"partial record {nested.TypeName}", nested, $"<c>{nested.TypeName}</c>", modifier: "");
                break;
            case UnionType { Union: var union }:
                Union(union);
                break;
            case TupleType tuple:
                SetOf(tuple, owner);
                break;
        }

        foreach ((TypeModel part, string name) in FieldNaming.Parts(type, owner)) Nested(part, name);
    }

    private void Union(UnionModel union)
    {
        _writer.Gap();
        using (_writer.Block($"partial record {union.TypeName}"))
        {
            SetOf(union);

            // A case inherits what is nested in its union, and has fields of its own.
            foreach (UnionCase @case in union.Cases)
            {
                string name = @case.Object.TypeName;
                InPart($"partial record {name}", @case.Object, $"the case <c>{name}</c>", modifier: "new ");
            }

        }
    }

    private void InPart(string head, ObjectModel model, string what, string modifier)
    {
        _writer.Gap();
        using (_writer.Block(head))
        {
            SetOf(model, what, modifier);
            Nested(model);
        }
    }

    private void Unqueryable(ObjectModel model)
    {
        List<string> names = [];
        foreach (MemberModel member in model.Members)
        {
            if (!FieldPathGrammar.IsSegment(member.JsonName)) names.Add($"<c>{CSharpText.Xml(member.JsonName)}</c>");
        }

        if (names.Count == 0) return;
        _writer.Line(
            $"/// <remarks>A path cannot spell these members, so queries cannot ask for them: {string.Join(", ", names)}.</remarks>");
    }

    private static IEnumerable<MemberModel> Queryable(ObjectModel model)
    {
        foreach (MemberModel member in model.Members)
        {
            if (FieldPathGrammar.IsSegment(member.JsonName)) yield return member;
        }
    }

    private static string PathIn(List<MemberModel> members) =>
        FieldSetNames.PathWhere(members.Exists(static member => member.CSharpName == FieldSetNames.Path));
}
