using System.Collections.Immutable;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using Syncropel.Analyzers.Infrastructure;
using Syncropel.CodeFixes.Infrastructure;

namespace Syncropel.Analyzers.Tests.Housekeeping;

/// <summary>All analyzers and fixes that ship.</summary>
internal static class Shipped
{
    public static ImmutableArray<DiagnosticAnalyzer> Analyzers { get; } = All<DiagnosticAnalyzer>(typeof(SyncropelAnalyzer));

    public static ImmutableArray<CodeFixProvider> Fixes { get; } = All<CodeFixProvider>(typeof(SyncropelCodeFix));

    private static ImmutableArray<T> All<T>(Type home) =>
    [
        .. home.Assembly.GetTypes()
            .Where(static type => !type.IsAbstract && typeof(T).IsAssignableFrom(type))
            .OrderBy(static type => type.Name, StringComparer.Ordinal)
            .Select(static type => (T)Activator.CreateInstance(type)!),
    ];
}
