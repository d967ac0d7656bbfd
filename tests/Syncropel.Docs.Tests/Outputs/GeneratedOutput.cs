using Microsoft.CodeAnalysis;
using Syncropel.Docs.Tests.Compiling;
using Syncropel.Docs.Tests.Fragments;
using Syncropel.Docs.Tests.Pages;

namespace Syncropel.Docs.Tests.Outputs;

/// <summary>What the generator makes of the schema that a page shows before: the head of the record, and its public members.</summary>
internal static class GeneratedOutput
{
    private static readonly SymbolDisplayFormat Format = SymbolDisplayFormat.MinimallyQualifiedFormat
        .WithMemberOptions(SymbolDisplayMemberOptions.IncludeParameters);

    public static async Task<string> SurfaceAsync(Block shown)
    {
        Block schema = Page.Of(shown.Page).Blocks.Last(block => block.Line < shown.Line && PageContext.NameOf(block) is not null);
        Project project = await Project.CompileAsync("Music", [new SourceFile(PageContext.NameOf(schema)!, schema.Text)]);
        INamedTypeSymbol record = project.Compilation.GetSymbolsWithName("MusicCatalogTrack").OfType<INamedTypeSymbol>().Single();
        IEnumerable<string> members = record.GetMembers()
            .Where(static member => member is { DeclaredAccessibility: Accessibility.Public, IsImplicitlyDeclared: false })
            .Select(Show)
            .OfType<string>()
            .Select(static member => "    " + member);
        return string.Join('\n', members.Prepend("public sealed partial record MusicCatalogTrack"));
    }

    private static string? Show(ISymbol member) => member switch
    {
        IFieldSymbol { IsConst: true } field => $"const {Of(field.Type)} {field.Name} = \"{field.ConstantValue}\"",
        IPropertySymbol property => $"{(property.IsRequired ? "required " : "")}{Of(property.Type)} {property.Name} {{ get; init; }}",
        IMethodSymbol { MethodKind: MethodKind.Ordinary } method => $"{Of(method.ReturnType)} {method.ToDisplayString(Format)}",
        INamedTypeSymbol type => $"{(type.IsStatic ? "static " : "")}class {type.ToDisplayString(Format)}",
        _ => null,
    };

    private static string Of(ITypeSymbol type) => type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat);
}
