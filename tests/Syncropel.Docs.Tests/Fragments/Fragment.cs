using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Syncropel.Docs.Tests.Compiling;
using Syncropel.Docs.Tests.Pages;

namespace Syncropel.Docs.Tests.Fragments;

/// <summary>
/// C# that is no whole file: types, members of a class, or statements. It is put where it could stand, with the fields of its page's
/// context at hand, and keeps the line of the page, so that what is said of it is said of the page.
/// </summary>
internal static class Fragment
{
    /// <summary>The namespace of a page's fragments and kinds.</summary>
    public const string Namespace = "Docs";

    /// <summary>The file that a fragment stands in.</summary>
    public static SourceFile Of(Block block)
    {
        CompilationUnitSyntax unit = SyntaxFactory.ParseCompilationUnit(block.Text);
        string usings = unit.Usings.ToFullString();
        string line = $"#line {block.Line + Lines(usings)} \"{block.Page}\"";
        string text = block.Text[usings.Length..];
        bool hasTypes = unit.Members.Any(static member => member is BaseTypeDeclarationSyntax or BaseNamespaceDeclarationSyntax);
        string code = hasTypes ? "" : unit.Members.All(IsMember) ? InClass(block, line, text) : InMethod(block, line, text);
        return new SourceFile(
            $"{block.Page}:{block.Line}.cs", $"{usings}\nnamespace {Namespace};\n{(hasTypes ? $"{line}\n{text}" : code)}");
    }

    // Outside of a class a method is parsed as a local function, which has no accessibility.
    private static bool IsMember(MemberDeclarationSyntax member) => member
        is MethodDeclarationSyntax
        or GlobalStatementSyntax
        {
            Statement: LocalFunctionStatementSyntax { Modifiers: [{ RawKind: (int)SyntaxKind.PublicKeyword }, ..] },
        };

    private static string InClass(Block block, string line, string members) => $$"""
        internal sealed class Snippet{{block.Line}} : Context
        {
        {{line}}
        {{members}}
        #line hidden
        }
        """;

    private static string InMethod(Block block, string line, string statements) => $$"""
        internal sealed class Snippet{{block.Line}} : Context
        {
            public async Task RunAsync()
            {
        {{line}}
        {{statements}}
        #line hidden
                await Task.CompletedTask;
            }
        }
        """;

    private static int Lines(string text) => text.Count(static character => character == '\n');
}
