using Syncropel.Generators.Reading;
using Syncropel.Generators.Schemas;

namespace Syncropel.Generators.Typing;

/// <summary>What the types of one kind share while they are made.</summary>
internal sealed class KindContext
{
    public KindContext(SchemaFile file, string kind, Schema root, string typeName)
    {
        File = file;
        Kind = kind;
        Root = root;
        RootScope = new NameScope(file, typeName, isRoot: true);
        Checks = new Checks();
        Declarations = new Declarations(this);
    }

    public SchemaFile File { get; }

    public string Kind { get; }

    public Schema Root { get; }

    /// <summary>The names in the kind's record, where the types go that several share.</summary>
    public NameScope RootScope { get; }

    public Checks Checks { get; }

    public Declarations Declarations { get; }
}
