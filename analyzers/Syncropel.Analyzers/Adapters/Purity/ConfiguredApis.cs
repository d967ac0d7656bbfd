using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Syncropel.Analyzers.Adapters;

/// <summary>
/// What an <c>.editorconfig</c> calls pure and impure: documentation ids, split by <c>|</c>, because the compiler takes what follows a
/// <c>;</c> for a comment. <c>N:</c> names a namespace and all below it, <c>T:</c> a type and all its members, <c>M:</c>, <c>P:</c>,
/// <c>F:</c> and <c>E:</c> a member, with its parameters or for all its overloads. Anything else is ignored.
/// </summary>
internal sealed class ConfiguredApis
{
    private const string PureKey = "syncropel_pure_apis";
    private const string ImpureKey = "syncropel_impure_apis";

    private readonly HashSet<string> _pure = new(StringComparer.Ordinal);
    private readonly HashSet<string> _impure = new(StringComparer.Ordinal);

    private ConfiguredApis(string pure, string impure)
    {
        Read(pure, _pure);
        Read(impure, _impure);
    }

    /// <summary>What configures nothing.</summary>
    public static ConfiguredApis None { get; } = new("", "");

    /// <summary>Whether there is anything to ask for.</summary>
    public bool IsEmpty => _pure.Count == 0 && _impure.Count == 0;

    /// <summary>The text that is configured for a file; the same for files that are configured in the same way.</summary>
    public static (string Pure, string Impure) TextOf(AnalyzerConfigOptions options) =>
        (Value(options, PureKey), Value(options, ImpureKey));

    /// <summary>What a text configures.</summary>
    public static ConfiguredApis From((string Pure, string Impure) text) =>
        text.Pure.Length == 0 && text.Impure.Length == 0 ? None : new ConfiguredApis(text.Pure, text.Impure);

    /// <summary>Whether a member is impure. Null where nothing is said. What names it more closely wins, and pure over impure.</summary>
    public bool? IsImpure(ISymbol member)
    {
        if (IsEmpty) return null;
        for (ISymbol? one = Named(member.OriginalDefinition); one is not null; one = one.ContainingSymbol)
        {
            if (one.GetDocumentationCommentId() is not { } id) continue;
            if (Has(_pure, id)) return false;
            if (Has(_impure, id)) return true;
        }

        return null;
    }

    private static string Value(AnalyzerConfigOptions options, string key) => options.TryGetValue(key, out string? value) ? value : "";

    private static void Read(string text, HashSet<string> into)
    {
        foreach (string part in text.Split('|'))
        {
            string id = part.Trim();
            if (id.Length > 2 && id[1] == ':' && "NTMPFE".IndexOf(id[0]) >= 0) into.Add(id);
        }
    }

    // An accessor is called by the name of its property.
    private static ISymbol Named(ISymbol member) => member is IMethodSymbol { AssociatedSymbol: { } property } ? property : member;

    private static bool Has(HashSet<string> ids, string id)
    {
        if (ids.Count == 0) return false;
        int parameters = id.IndexOf('(');
        return ids.Contains(id) || (parameters > 0 && ids.Contains(id.Substring(0, parameters)));
    }
}
