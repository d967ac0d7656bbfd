namespace Syncropel.Generators.Tests.Harness;

/// <summary>A schema file that is given to the generator: its path, and what it says.</summary>
internal sealed record SchemaText(string Path, string Text)
{

    public static implicit operator SchemaText((string Path, string Text) file) => new(file.Path, file.Text);

    /// <summary>The schema of the kind <c>core.test</c> with these members, as <c>"a": { … }, "b": { … }</c>.</summary>
    public static SchemaText Of(string properties, string required = "", string more = "") => Kind("core.test", properties, required, more);

    /// <summary>A kind's schema in its own file. <paramref name="required"/> is a list with commas.</summary>
    public static SchemaText Kind(string kind, string properties, string required = "", string more = "")
    {
        string names = string.Join(", ", required.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(name => $"\"{name.Trim()}\""));
        string text = $$"""
            {
              "kind": "{{kind}}",
              "type": "object",
              "properties": { {{properties}} },
              "required": [{{names}}]{{(more.Length == 0 ? "" : ",\n  " + more)}}
            }
            """;
        return new SchemaText(kind + ".kind.json", text);
    }
}
