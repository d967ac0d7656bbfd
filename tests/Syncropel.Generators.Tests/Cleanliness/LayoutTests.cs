using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Syncropel.Generators.Tests.Harness;

namespace Syncropel.Generators.Tests.Cleanliness;

/// <summary>Generated code is laid out as a careful person would, and depends on nothing that its reader cannot see.</summary>
public class LayoutTests
{
    private const int MostColumns = 160;

    /// <summary>Every generated file.</summary>
    public static TheoryData<string> Files => [.. CleanCode.Sources.Keys.Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_type_says_that_it_is_generated(string file)
    {
        ILookup<string, BaseTypeDeclarationSyntax> types = Root(file).DescendantNodes().OfType<BaseTypeDeclarationSyntax>()
            .ToLookup(static type => string.Join('.', type.AncestorsAndSelf().OfType<BaseTypeDeclarationSyntax>()
                .Select(static one => one.Identifier.Text).Reverse()));

        // The struct Ref, and the class that holds everyone's constructors, are not generated as a whole: their members say it.
        string[] unmarked =
        [
            .. types.Where(static parts => !parts.Any(static part => IsMarked(part.AttributeLists)))
                .Where(static parts => !parts.All(static part => part is TypeDeclarationSyntax type && HasMarkedMembers(type)))
                .Select(static parts => parts.Key),
        ];
        Assert.Empty(unmarked);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Nothing_is_used_and_nothing_reflected(string file)
    {
        CompilationUnitSyntax root = Root(file);
        Assert.Empty(root.DescendantNodes().OfType<UsingDirectiveSyntax>());
        Assert.DoesNotContain(
            root.DescendantNodes().OfType<NameSyntax>(),
            static name => name.ToString().StartsWith("global::System.Reflection", StringComparison.Ordinal));
        Assert.DoesNotContain(
            root.DescendantNodes().OfType<IdentifierNameSyntax>(),
            static name => name.Identifier.Text is "GetType" or "Activator" or "MakeGenericType");
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_file_ends_with_one_newline_and_no_line_with_a_blank(string file)
    {
        string text = CleanCode.Sources[file];
        Assert.EndsWith("}\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain('\r', text);
        Assert.DoesNotContain('\t', text);
        Assert.DoesNotContain(" \n", text, StringComparison.Ordinal);
        Assert.DoesNotContain("\n\n\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain("{\n\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain("\n\n}", text.Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void No_line_is_long_but_for_prose_or_one_literal(string file)
    {
        string[] lines = CleanCode.Sources[file].Split('\n');
        string[] tooLong =
        [
            .. lines.Where(static line => line.Length > MostColumns && !line.TrimStart().StartsWith("//", StringComparison.Ordinal))
                .Where(static line => line.Length - LongestLiteral(line) > MostColumns),
        ];
        Assert.True(tooLong.Length == 0, "These lines are too long:\n" + string.Join("\n", tooLong));
    }

    private static CompilationUnitSyntax Root(string file) =>
        CSharpSyntaxTree.ParseText(CleanCode.Sources[file], TestCompilation.ParseOptions).GetCompilationUnitRoot();

    private static bool HasMarkedMembers(TypeDeclarationSyntax type) =>
        type.Members.Count > 0 && type.Members.All(static member => IsMarked(member.AttributeLists));

    private static bool IsMarked(SyntaxList<AttributeListSyntax> attributes) => attributes
        .SelectMany(static list => list.Attributes)
        .Any(static one => one.Name.ToString() == "global::System.CodeDom.Compiler.GeneratedCode");

    private static int LongestLiteral(string line) => SyntaxFactory.ParseTokens(line)
        .Where(static token => token.IsKind(SyntaxKind.StringLiteralToken) || token.IsKind(SyntaxKind.Utf8StringLiteralToken))
        .Max(static token => (int?)token.Span.Length) ?? 0;
}
