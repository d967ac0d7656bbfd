using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Syncropel.Analyzers.Tests.Harness;

namespace Syncropel.Analyzers.Tests.Housekeeping;

/// <summary>
/// An example of a page in a project that compiles. It is a whole file, if it declares a type; members of a class, if it declares
/// methods; or else statements of a method that has the usual things at hand. The project has the schema of the sample's tracks.
/// </summary>
internal static class RuleExample
{
    private const string Schema = "music.catalog.track.kind.json";

    private const string Usings = """
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Text.Json;
        using System.Text.Json.Nodes;
        using System.Threading;
        using System.Threading.Tasks;
        using Consumer;
        using Syncropel;
        using Syncropel.Json;
        using Syncropel.Kinds;
        using Syncropel.Synapse;


        """;

    /// <summary>The file that an example stands in.</summary>
    public static string Whole(string example)
    {
        CompilationUnitSyntax unit = SyntaxFactory.ParseCompilationUnit(example);
        bool isFile = unit.Members.Any(static member => member is BaseTypeDeclarationSyntax or BaseNamespaceDeclarationSyntax);
        return isFile ? Usings + example : Usings + (unit.Members.All(IsMethod) ? InClass(example) : InMethod(example));
    }

    /// <summary>The project with a file, which must compile.</summary>
    public static TestProject Project(string source)
    {
        var schema = new TestSchema(Schema, File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Schemas", Schema)));
        var project = TestProject.Create([source], [schema]);
        Assert.Empty(project.Compilation.GetDiagnostics(TestContext.Current.CancellationToken)
            .Where(static one => one.Severity == DiagnosticSeverity.Error).Select(one => $"{one}\n{source}"));
        return project;
    }

    // A method outside of a class is parsed as a local function, which has no accessibility.
    private static bool IsMethod(MemberDeclarationSyntax member) => member
        is MethodDeclarationSyntax
        or GlobalStatementSyntax
        {
            Statement: LocalFunctionStatementSyntax { Modifiers: [{ RawKind: (int)SyntaxKind.PublicKeyword }, ..] },
        };

    private static string InClass(string members) => $$"""
        internal sealed class Example
        {
            {{members}}
        }
        """;

    // Fields, so that an example can have locals of these names.
    private static string InMethod(string statements) => $$"""
        internal static class Example
        {
            private static readonly ISyncropelClient client = null!;
            private static readonly SyncropelClientOptions options = null!;
            private static readonly RecordBody body = default;
            private static readonly MusicCatalogTrack track = null!;
            private static readonly IReadOnlyCollection<Ref> refs = [];
            private static readonly string kind = "", thread = "";
            private static readonly string[] threads = [];
            private static readonly CancellationToken cancellationToken = default;

            public static async Task RunAsync()
            {
                {{statements}}
                await Task.CompletedTask;
            }
        }
        """;
}
