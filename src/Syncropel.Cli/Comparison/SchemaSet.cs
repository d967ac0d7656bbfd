using Syncropel.Cli.Schemas;

namespace Syncropel.Cli.Comparison;

/// <summary>The schemas of one side, by what they declare.</summary>
internal sealed class SchemaSet
{
    private const string Supersedes = "\"supersedes\"";

    private SchemaSet() { }

    public SortedDictionary<string, KindDocument> Kinds { get; } = new(StringComparer.Ordinal);

    /// <summary>The references, each with its file.</summary>
    public SortedDictionary<string, SchemaSource> Refs { get; } = new(StringComparer.Ordinal);

    /// <summary>Reads the schemas of a file or a folder.</summary>
    /// <exception cref="CommandException">There are none, or they have errors.</exception>
    public static SchemaSet Read(string path, ShownPaths paths, CancellationToken cancellation)
    {
        SchemaSource[] sources = [.. SchemaFiles.Find([path]).Select(SchemaSource.Of)];
        ThrowIfUnsound(sources, paths, cancellation);
        var set = new SchemaSet();
        foreach (SchemaSource source in sources)
        {
            string file = Path.GetFileName(source.Path);
            if (!SchemaFiles.IsKind(file))
            {
                set.Refs[file[..^SchemaFiles.RefSuffix.Length]] = source;
                continue;
            }

            var document = KindDocument.Of(source);
            set.Kinds[document.Kind] = document;
        }

        return set;
    }

    // A reference to the file of a kind, or the kind before this one: a file alone may name kinds that nobody has given.
    private static bool IsOfAnotherKind(SchemaFinding finding, SchemaSource[] sources) =>
        finding.Id == "SYN0007"
        && sources.FirstOrDefault(source => source.Path == finding.Path) is { } source
        && (SchemaFiles.IsKind(source.TextAt(finding.Start, finding.End).Trim('"'))
            || TextBefore(finding, source).EndsWith(Supersedes, StringComparison.Ordinal));

    private static string TextBefore(SchemaFinding finding, SchemaSource source) =>
        source.TextAt(new TextPlace(1, 1), finding.Start).TrimEnd(' ', '\t', '\r', '\n', ':');

    // Without the SDK's kinds in sight, because its own schemas may be compared, too.
    private static void ThrowIfUnsound(SchemaSource[] sources, ShownPaths paths, CancellationToken cancellation)
    {
        string[] errors =
        [
            .. SchemaRun.Of(sources, [], cancellationToken: cancellation).Findings
                .Where(finding => finding.SeverityName == "error" && !IsOfAnotherKind(finding, sources))
                .Select(finding => finding.ToText(paths)),
        ];
        if (errors.Length == 0) return;
        throw new CommandException(string.Join('\n', [.. errors, "What has errors cannot be compared; mend it, or see 'kinds check'."]));
    }
}
