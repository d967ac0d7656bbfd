namespace Syncropel.Grammar;

/// <summary>
/// The syntax of a DID: <c>did:method:specific-id</c>, as W3C Decentralized Identifiers 1.0, section 3.1, has it.
/// Syntax only; nothing is resolved. Written for netstandard2.0.
/// </summary>
internal static class DidSyntax
{
    /// <summary>Says what is wrong with <paramref name="did"/>, or null when nothing is.</summary>
    public static string? Explain(string did)
    {
        const string Form = "a DID is did:<method>:<id>, such as did:example:my-app";
        if (!did.StartsWith("did:", StringComparison.Ordinal)) return $"it does not start with 'did:'; {Form}";

        int colon = did.IndexOf(':', 4);
        if (colon <= 4) return $"it has no method; {Form}";

        for (int i = 4; i < colon; i++)
        {
            if (!KindGrammar.IsLower(did[i]) && !KindGrammar.IsDigit(did[i]))
            {
                return $"its method has {KindGrammar.Describe(did[i])}, and a method is lower-case letters and digits; {Form}";
            }
        }

        return ExplainId(did, colon + 1);
    }

    private static string? ExplainId(string did, int start)
    {
        if (start == did.Length) return "nothing follows its method";
        if (did[did.Length - 1] == ':') return "it ends with ':'";

        for (int i = start; i < did.Length; i++)
        {
            char c = did[i];
            if (c == '%')
            {
                if (!PercentEscape.IsAt(did.AsSpan(), i)) return $"'%' at {i} is not followed by two hex digits";
                i += 2;
            }
            else if (!IsIdCharacter(c))
            {
                return $"it has {KindGrammar.Describe(c)} at {i}; an id is letters, digits, '.', '-', '_', ':' and %-escapes";
            }
        }

        return null;
    }

    private static bool IsIdCharacter(char c) => Ascii.IsLetterOrDigit(c) || c is '.' or '-' or '_' or ':';
}
