using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Syncropel.Benchmarks;

/// <summary>A solution of many files for the analyzers to read: plain code, and calls of the SDK among it.</summary>
internal static class AnalyzerCorpus
{
    private const int Files = 2_000;
    private const int LinesOfFile = 100;
    private const int LinesOfMethod = 10;

    private static readonly CSharpParseOptions Options = new(LanguageVersion.Latest);

    /// <summary>200,000 lines that refer to the SDK and call it so many times.</summary>
    public static CSharpCompilation Create(int calls)
    {
        string trusted = (string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!;
        IEnumerable<MetadataReference> references = trusted.Split(Path.PathSeparator)
            .Where(static path => IsWanted(Path.GetFileName(path)))
            .Select(static path => MetadataReference.CreateFromFile(path));
        IEnumerable<SyntaxTree> trees = Enumerable.Range(0, Files).Select(file => CSharpSyntaxTree.ParseText(
            Source(file, ((file + 1) * calls / Files) - (file * calls / Files)), Options, $"File{file}.cs"));
        return CSharpCompilation.Create(
            "Corpus",
            trees,
            references,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
    }

    private static bool IsWanted(string name) =>
        name.StartsWith("System.", StringComparison.Ordinal) || name is "netstandard.dll" or "Syncropel.dll" or "Syncropel.Benchmarks.dll";

    private static string Source(int file, int calls)
    {
        var text = new StringBuilder(
            """
            using System;
            using System.Collections.Generic;
            using System.Threading.Tasks;
            using Syncropel;
            using Syncropel.Benchmarks;

            namespace Corpus;


            """);
        text.Append(CultureInfo.InvariantCulture, $"public sealed class Type{file}(ISyncropelClient client, RecordBody body)\n{{\n");
        int methods = (LinesOfFile - 12) / LinesOfMethod;
        for (int i = 0; i < methods; i++) text.Append(i < calls ? Calling(i) : Plain(i));
        return text.Append("}\n").ToString();
    }

    private static string Calling(int method) => method % 2 == 0
        ? $$"""
            public async Task<bool> Emit{{method}}(string thread, long year)
            {
                var track = new MusicCatalogTrack { Title = "Glow", Artists = ["Zonke"], TrackNumber = {{method + 1}} };
                track = track with { Album = "Ina Ethe", Explicit = year > 2000, Genres = ["Afro-soul", "R&B"] };
                EmitResult result = await client.EmitAsync(track, thread, refs: [Ref.MusicTrack(isrc: "USJI19810404")]);
                if (!result.Success) Console.WriteLine(result.Error);
                return result.Success;
            }

        """ + "\n"
        : $$"""
            public async Task<IReadOnlyList<Record>> Query{{method}}(string thread, bool all)
            {
                string kind = all ? thread : "community.music.play";
                EmitResult result = await client.EmitAsync(Act.Put, kind, body, thread, refs: [Ref.MusicTrack(spotifyId: thread)]);
                if (!result.Success) return [];
                IReadOnlyList<Record> found = await client.QueryAsync(new RecordQuery { Kind = kind, Thread = thread });
                return found;
            }

        """ + "\n";

    private static string Plain(int method) => $$"""
            public int Count{{method}}(IReadOnlyDictionary<string, int> values, string name)
            {
                var known = new List<string> { "a", "b", name };
                int sum = 0;
                foreach (string one in known) sum += values.TryGetValue(one, out int value) ? value : one.Length;
                Console.WriteLine(string.Join(", ", known) + sum + body);
                return Math.Max(sum, values.Count);
            }

        """ + "\n";
}
