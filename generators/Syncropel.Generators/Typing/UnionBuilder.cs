using Syncropel.Generators.Infrastructure;
using Syncropel.Generators.Json;
using Syncropel.Generators.Model;
using Syncropel.Generators.Reading;
using Syncropel.Generators.Schemas;

namespace Syncropel.Generators.Typing;

/// <summary>Makes unions: abstract records with a sealed record for each case.</summary>
internal sealed class UnionBuilder(TypeBuilder types)
{
    // What the abstract record declares, and its methods' type parameter.
    private static readonly string[] OwnMembers = ["Match", "Switch", "TResult"];

    public UnionType Build(Schema schema, View view, TypeSlot slot)
    {
        Unions.Found union = Unions.Find(view)!;
        string typeName = slot.Take();
        string[] names = NameCases(union, typeName);
        string[] reserved = [.. names, typeName, .. OwnMembers];
        var cases = new List<UnionCase>();
        for (int i = 0; i < names.Length; i++)
        {
            Unions.Case one = union.Cases[i];
            one.View.IsExact &= view.IsExact && one.View.Choices.Count == 0;
            var scope = new NameScope(types.Context.File, names[i], isRoot: false, reserved);
            (string, ConstType) discriminator = (union.Discriminator, one.Constant);
            ObjectModel model = types.Members.BuildModel(schema, one.View, scope, ObjectBuilder.DocsOf(one.Branch), discriminator);
            cases.Add(new UnionCase(one.Constant, model));
        }

        return new UnionType(new UnionModel
        {
            TypeName = typeName,
            Docs = ObjectBuilder.DocsOf(schema),
            IsDeprecated = schema.IsDeprecated,
            Discriminator = union.Discriminator,
            Cases = EquatableArray<UnionCase>.From(cases),
        });
    }

    private static string[] NameCases(Unions.Found union, string typeName)
    {
        string[] names = new string[union.Cases.Count];
        var given = new HashSet<string>(OwnMembers, StringComparer.Ordinal) { typeName };
        for (int i = 0; i < names.Length; i++)
        {
            ConstType constant = union.Cases[i].Constant;
            string text = constant.Kind == ConstKind.String ? ((JsonStringNode)union.Cases[i].Node).Value : constant.Json;
            string pascal = CSharpNames.Pascal(text);
            string name = pascal[0] == '_' ? "Case" + pascal : pascal;
            names[i] = CSharpNames.Unique(text, name, taken => given.Contains(taken) || CSharpNames.IsTaken(taken, isRoot: true));
            given.Add(names[i]);
        }

        return names;
    }
}
