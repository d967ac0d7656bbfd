using Syncropel.Refs;

namespace Syncropel.Grammar;

/// <summary>
/// Normalises the parts of canonical references. Pure; shared by the runtime, the generator and the analyzers; written for
/// netstandard2.0. Normal forms are fixed points: normalising one again changes nothing.
/// </summary>
internal static class RefForms
{
    /// <summary>The names that a ref schema uses, in the order of <see cref="RefForm"/>.</summary>
    public static readonly string[] Names = ["text", "url", "repository", "isrc", "sha256", "doi", "email", "arxiv", "did"];

    /// <summary>Gives the form that a ref schema names.</summary>
    public static bool TryParse(string name, out RefForm form)
    {
        int index = Array.IndexOf(Names, name);
        form = (RefForm)Math.Max(index, 0);
        return index >= 0;
    }

    /// <summary>
    /// Gives the normal form of <paramref name="value"/>, or says in <paramref name="error"/> why it has none.
    /// </summary>
    public static string? Normalize(RefForm form, string value, out string error)
    {
        error = "";
        string? normal = form switch
        {
            RefForm.Isrc => Isrc(value),
            RefForm.Sha256 => Sha256(value),
            RefForm.Doi => Doi(value),
            RefForm.Email => Email(value),
            RefForm.Arxiv => Arxiv(value),
            RefForm.Did => DidSyntax.Explain(value) is null ? value : null,
            RefForm.Url => IsUrl(value) ? value : null,
            RefForm.Repository => IsRepository(value) ? value : null,
            _ => IsText(value) ? value : null,
        };
        if (normal is null) error = Expected(form);
        return normal;
    }

    private static string Expected(RefForm form) => form switch
    {
        RefForm.Isrc => "an ISRC is two letters, three letters or digits, and seven digits, such as USJI19810404",
        RefForm.Sha256 => "a SHA-256 is 64 hex digits",
        RefForm.Doi => "a DOI is 10.<registrant>/<suffix>, such as 10.1000/182",
        RefForm.Email => "an e-mail address is <name>@<domain>",
        RefForm.Arxiv => "an arXiv id is <year and month>.<number>, such as 2101.00001, or <archive>/<number>, such as hep-th/9901001",
        RefForm.Did => "a DID is did:<method>:<id>, such as did:example:my-app",
        RefForm.Url => "a URL is absolute and has no white space, such as https://example.org/a",
        RefForm.Repository => "a repository is <owner>/<name>",
        _ => "an id is not empty, has no control characters and no white space at its ends",
    };

    private static string? Isrc(string value)
    {
        string isrc = value.Replace("-", "").Replace(" ", "").ToUpperInvariant();
        if (isrc.Length != 12) return null;
        for (int i = 0; i < 12; i++)
        {
            bool letter = isrc[i] is >= 'A' and <= 'Z';
            bool digit = KindGrammar.IsDigit(isrc[i]);
            if (i < 2 ? !letter : i < 5 ? !letter && !digit : !digit) return null;
        }

        return isrc;
    }

    private static string? Sha256(string value)
    {
        string hex = AsciiLower(value);
        if (hex.Length != 64) return null;
        foreach (char c in hex)
        {
            if (!KindGrammar.IsDigit(c) && c is not (>= 'a' and <= 'f')) return null;
        }

        return hex;
    }

    private static string? Doi(string value)
    {
        string doi = AsciiLower(value.Trim());
        foreach (string prefix in (string[])["https://doi.org/", "http://doi.org/", "https://dx.doi.org/", "http://dx.doi.org/", "doi:"])
        {
            if (doi.StartsWith(prefix, StringComparison.Ordinal))
            {
                doi = doi.Substring(prefix.Length).TrimStart();
                break;
            }
        }

        int slash = doi.IndexOf('/');
        if (!doi.StartsWith("10.", StringComparison.Ordinal) || slash < 4 || slash == doi.Length - 1 || !IsWord(doi)) return null;
        for (int i = 3; i < slash; i++)
        {
            bool dot = doi[i] == '.' && doi[i - 1] != '.' && i > 3 && i < slash - 1;
            if (!KindGrammar.IsDigit(doi[i]) && !dot) return null;
        }

        return doi;
    }

    private static string? Email(string value)
    {
        string email = value.Trim().ToLowerInvariant();
        int at = email.IndexOf('@');
        bool fits = at > 0 && at < email.Length - 1 && email.IndexOf('@', at + 1) < 0 && IsWord(email);
        return fits ? email : null;
    }

    private static string? Arxiv(string value)
    {
        string id = value.Trim();
        if (id.StartsWith("arxiv:", StringComparison.OrdinalIgnoreCase)) id = id.Substring(6).TrimStart();

        string bare = WithoutVersion(id);
        int dot = bare.IndexOf('.');
        if (dot == 4 && AllDigits(bare, 0, 4) && bare.Length is 9 or 10 && AllDigits(bare, 5, bare.Length)) return id;

        int slash = bare.IndexOf('/');
        if (slash < 1 || bare.Length - slash != 8 || !AllDigits(bare, slash + 1, bare.Length)) return null;
        for (int i = 0; i < slash; i++)
        {
            if (!KindGrammar.IsLower(bare[i]) && bare[i] is not ('-' or '.' or (>= 'A' and <= 'Z'))) return null;
        }

        return id;
    }

    private static string WithoutVersion(string id)
    {
        int v = id.LastIndexOf('v');
        return v > 0 && KindGrammar.IsVersion(id.Substring(v)) ? id.Substring(0, v) : id;
    }

    private static bool AllDigits(string text, int start, int end)
    {
        for (int i = start; i < end; i++)
        {
            if (!KindGrammar.IsDigit(text[i])) return false;
        }

        return true;
    }

    private static bool IsUrl(string value)
    {
        if (!IsWord(value)) return false;
        int colon = value.IndexOf(':');
        if (colon < 2 || colon == value.Length - 1) return false;

        // git@github.com:owner/name is what git itself prints, and no absolute URI.
        int at = value.IndexOf('@');
        if (at > 0 && at < colon - 1 && value.IndexOf("//", StringComparison.Ordinal) < 0) return true;

        // Uri itself takes "/a:b", "\\host\a:b" and "C:/a" for files, which are paths and no URLs. No scheme has one letter.
        bool startsWithScheme = KindGrammar.IsLower(value[0]) || value[0] is >= 'A' and <= 'Z';
        return startsWithScheme && value.IndexOf('\\') < 0 && Uri.TryCreate(value, UriKind.Absolute, out _);
    }

    private static bool IsRepository(string value)
    {
        int slash = value.IndexOf('/');
        if (slash < 1 || slash == value.Length - 1 || value.IndexOf('/', slash + 1) >= 0) return false;
        foreach (char c in value)
        {
            bool fits = KindGrammar.IsLower(c) || KindGrammar.IsDigit(c) || c is (>= 'A' and <= 'Z') or '-' or '_' or '.' or '/';
            if (!fits) return false;
        }

        return true;
    }

    private static bool IsText(string value)
    {
        if (value.Length == 0 || char.IsWhiteSpace(value[0]) || char.IsWhiteSpace(value[value.Length - 1])) return false;
        for (int i = 0; i < value.Length; i++)
        {
            if (char.IsControl(value[i])) return false;
            if (!char.IsSurrogate(value[i])) continue;
            if (i + 1 == value.Length || !char.IsSurrogatePair(value[i], value[i + 1])) return false;
            i++;
        }

        return true;
    }

    /// <summary>DOIs and hex are the same in either case of ASCII, and of ASCII only.</summary>
    private static string AsciiLower(string text)
    {
        char[] chars = text.ToCharArray();
        for (int i = 0; i < chars.Length; i++)
        {
            if (chars[i] is >= 'A' and <= 'Z') chars[i] = (char)(chars[i] | 0x20);
        }

        return new string(chars);
    }

    private static bool IsWord(string value)
    {
        foreach (char c in value)
        {
            if (char.IsWhiteSpace(c)) return false;
        }

        return IsText(value);
    }
}
