namespace Syncropel.Refs;

/// <summary>
/// The forms that a part of a canonical reference's id can have. Each has one spelling, which makes ids joinable; a ref schema
/// names it in <c>normalize</c>.
/// </summary>
public enum RefForm
{
    /// <summary><c>text</c>: kept as given; not empty, no control characters, no white space at its ends.</summary>
    Text,

    /// <summary><c>url</c>: kept as given; an absolute URL, or <c>user@host:path</c> as git has it, without white space.</summary>
    Url,

    /// <summary><c>repository</c>: <c>owner/name</c>, kept as given.</summary>
    Repository,

    /// <summary><c>isrc</c>: ISO 3901, upper-cased, without hyphens and spaces: <c>USJI19810404</c>.</summary>
    Isrc,

    /// <summary><c>sha256</c>: 64 hex digits, lower-cased.</summary>
    Sha256,

    /// <summary><c>doi</c>: <c>10.registrant/suffix</c>, lower-cased, without <c>https://doi.org/</c> or <c>doi:</c>.</summary>
    Doi,

    /// <summary><c>email</c>: trimmed and lower-cased.</summary>
    Email,

    /// <summary><c>arxiv</c>: <c>2101.00001v2</c> or <c>hep-th/9901001</c>, without <c>arXiv:</c>.</summary>
    Arxiv,

    /// <summary><c>did</c>: a DID, kept as given.</summary>
    Did,
}
