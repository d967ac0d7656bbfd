using Syncropel.Cli.Schemas;

namespace Syncropel.Cli.Comparison;

/// <summary>The schemas of one side, by what they declare.</summary>
internal sealed class SchemaSet
{
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

    // A file alone may refer to kinds that nobody has given, and the SDK's own schemas may be compared, too.
    private static void ThrowIfUnsound(SchemaSource[] sources, ShownPaths paths, CancellationToken cancellation)
    {
        string[] errors =
        [
            .. SchemaRun.Of(sources, [], cancellationToken: cancellation).Findings
                .Where(static finding => finding.SeverityName == "error" && finding.Id != "SYN0007")
                .Select(finding => finding.ToText(paths)),
        ];
        if (errors.Length == 0) return;
        throw new CommandException(string.Join('\n', [.. errors, "What has errors cannot be compared; mend it, or see 'kinds check'."]));
    }
}
