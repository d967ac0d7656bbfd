using System.Composition;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using Syncropel.Analyzers.Infrastructure;
using Syncropel.CodeFixes.Infrastructure;

namespace Syncropel.Analyzers.Tests.Housekeeping;

/// <summary>What the compiler and the editor look for, and what they must not find.</summary>
public sealed class ShapeTests
{
    [Fact]
    public void Analyzers_are_public_sealed_and_marked()
    {
        Assert.NotEmpty(Shipped.Analyzers);
        foreach (Type type in Shipped.Analyzers.Select(static analyzer => analyzer.GetType()))
        {
            Assert.True(type is { IsPublic: true, IsSealed: true }, type.Name);
            Assert.True(typeof(SyncropelAnalyzer).IsAssignableFrom(type), type.Name);
            Assert.Equal([LanguageNames.CSharp], type.GetCustomAttribute<DiagnosticAnalyzerAttribute>()!.Languages);
        }
    }

    [Fact]
    public void Fixes_are_public_sealed_exported_shared_and_mend_all_at_once()
    {
        Assert.NotEmpty(Shipped.Fixes);
        foreach (CodeFixProvider fix in Shipped.Fixes)
        {
            Type type = fix.GetType();
            Assert.True(type is { IsPublic: true, IsSealed: true }, type.Name);
            Assert.True(typeof(SyncropelCodeFix).IsAssignableFrom(type), type.Name);
            Assert.Equal([LanguageNames.CSharp], type.GetCustomAttribute<ExportCodeFixProviderAttribute>()!.Languages);
            Assert.NotNull(type.GetCustomAttribute<SharedAttribute>());
            Assert.Contains(FixAllScope.Solution, fix.GetFixAllProvider()!.GetSupportedFixAllScopes());
            string id = fix.FixableDiagnosticIds.Single();
            DiagnosticAnalyzer mended = Shipped.Analyzers.Single(one => one.SupportedDiagnostics[0].Id == id);
            Assert.StartsWith(mended.GetType().Name, type.Name, StringComparison.Ordinal);
            Assert.EndsWith("CodeFix", type.Name, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_analyzers_know_the_compiler_and_nothing_else()
    {
        // A compiler has no workspaces: an analyzer that asks for them does not load there.
        string[] allowed =
        [
            "Microsoft.CodeAnalysis", "Microsoft.CodeAnalysis.CSharp", "System.Collections.Immutable", "System.Memory",
            "System.Reflection.Metadata", "netstandard",
        ];
        Assert.Empty(ReferencesOf(typeof(SyncropelAnalyzer)).Except(allowed));
        string[] alsoInEditors =
        [
            "Microsoft.CodeAnalysis.Workspaces", "Microsoft.CodeAnalysis.CSharp.Workspaces", "System.Composition.AttributedModel",
            "Syncropel.Analyzers",
        ];
        Assert.Empty(ReferencesOf(typeof(SyncropelCodeFix)).Except([.. allowed, .. alsoInEditors]));
    }

    private static IEnumerable<string> ReferencesOf(Type home) => home.Assembly.GetReferencedAssemblies().Select(static name => name.Name!);
}
