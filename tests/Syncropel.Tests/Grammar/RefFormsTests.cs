using FsCheck;
using FsCheck.Fluent;
using Syncropel.Grammar;
using Syncropel.Refs;

namespace Syncropel.Tests.Grammar;

public class RefFormsTests
{
    private const string Hash = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    public static TheoryData<RefForm, string, string> Normal { get; } = new()
    {
        { RefForm.Text, "4uLU6hMCjMI75M1A2tKUQC", "4uLU6hMCjMI75M1A2tKUQC" },
        { RefForm.Text, "two words", "two words" },
        { RefForm.Text, "😀", "😀" },
        { RefForm.Url, "https://example.org/a?b#c", "https://example.org/a?b#c" },
        { RefForm.Url, "https://[::1]/a", "https://[::1]/a" },
        { RefForm.Url, "HTTPS://Example.org", "HTTPS://Example.org" },
        { RefForm.Url, "git@github.com:owner/name.git", "git@github.com:owner/name.git" },
        { RefForm.Url, "ssh://git@host:22/x", "ssh://git@host:22/x" },
        { RefForm.Url, "a@h:x", "a@h:x" },
        { RefForm.Url, "git@host:x@y", "git@host:x@y" },
        { RefForm.Url, "z39.50r://host/x", "z39.50r://host/x" },
        { RefForm.Url, "Z39.50R://host/x", "Z39.50R://host/x" },
        { RefForm.Url, "ABOUT:blank", "ABOUT:blank" },
        { RefForm.Url, "ws://host/x", "ws://host/x" },
        { RefForm.Repository, "Owner/na-me_1.x", "Owner/na-me_1.x" },
        { RefForm.Repository, "o/AZaz09", "o/AZaz09" },
        { RefForm.Isrc, "USJI19810404", "USJI19810404" },
        { RefForm.Isrc, "us-ji1-98-10404", "USJI19810404" },
        { RefForm.Isrc, " US JI1 98 10404 ", "USJI19810404" },
        { RefForm.Isrc, "gb1234567890", "GB1234567890" },
        { RefForm.Isrc, "AZAZ09876543", "AZAZ09876543" },
        { RefForm.Sha256, Hash, Hash },
        { RefForm.Sha256, Hash.ToUpperInvariant(), Hash },
        { RefForm.Doi, "10.1000/182", "10.1000/182" },
        { RefForm.Doi, "https://doi.org/10.1000/ABC", "10.1000/abc" },
        { RefForm.Doi, "http://dx.doi.org/10.1000.10/x", "10.1000.10/x" },
        { RefForm.Doi, " DOI: 10.1000/a/b ", "10.1000/a/b" },
        { RefForm.Doi, "10.1000/ÉX", "10.1000/Éx" },
        { RefForm.Doi, "10.1/AZ[", "10.1/az[" },
        { RefForm.Doi, "10.1.2/x", "10.1.2/x" },
        { RefForm.Email, " Alice@Example.ORG ", "alice@example.org" },
        { RefForm.Email, "a@b", "a@b" },
        { RefForm.Arxiv, "2101.00001", "2101.00001" },
        { RefForm.Arxiv, " 2101.00001 ", "2101.00001" },
        { RefForm.Arxiv, "arXiv:2101.00001v2", "2101.00001v2" },
        { RefForm.Arxiv, "0704.0001", "0704.0001" },
        { RefForm.Arxiv, "hep-th/9901001", "hep-th/9901001" },
        { RefForm.Arxiv, "solv-int/9901001v2", "solv-int/9901001v2" },
        { RefForm.Arxiv, "math.AZ/0309136", "math.AZ/0309136" },
        { RefForm.Arxiv, "ARXIV: math.GT/0309136v1", "math.GT/0309136v1" },
        { RefForm.Did, "did:example:alice", "did:example:alice" },
    };

    public static TheoryData<RefForm, string> Refused { get; } = new()
    {
        { RefForm.Text, "" },
        { RefForm.Text, " a" },
        { RefForm.Text, "a\u00a0" },
        { RefForm.Text, "a\nb" },
        { RefForm.Url, "" },
        { RefForm.Url, "example.org/a" },
        { RefForm.Url, "/a:b" },
        { RefForm.Url, @"C:\a" },
        { RefForm.Url, "C:/a" },
        { RefForm.Url, @"https:\\host\a" },
        { RefForm.Url, @"\\host\a:b" },
        { RefForm.Url, "https://example.org/a b" },
        { RefForm.Url, @"https://example.org/a\b" },
        { RefForm.Url, "https:" },
        { RefForm.Url, ":x" },
        { RefForm.Url, "mailto:" },
        { RefForm.Url, "git@host:" },
        { RefForm.Url, "git@:x" },
        { RefForm.Url, "@host:x" },
        { RefForm.Url, "//git@host:x" },
        { RefForm.Url, "1:git@host:x" },
        { RefForm.Repository, "owner" },
        { RefForm.Repository, "owner/" },
        { RefForm.Repository, "/name" },
        { RefForm.Repository, "owner/name/more" },
        { RefForm.Repository, "owner//name" },
        { RefForm.Repository, "own[er/name" },
        { RefForm.Repository, "own er/name" },
        { RefForm.Isrc, "" },
        { RefForm.Isrc, "USJI1981040" },
        { RefForm.Isrc, "USJI198104041" },
        { RefForm.Isrc, "1SJI19810404" },
        { RefForm.Isrc, "USJI1981040X" },
        { RefForm.Isrc, "USJI1A810404" },
        { RefForm.Isrc, "U[JI19810404" },
        { RefForm.Isrc, "USJı19810404" },
        { RefForm.Isrc, "US_JI19810404" },
        { RefForm.Sha256, Hash[1..] },
        { RefForm.Sha256, Hash + "0" },
        { RefForm.Sha256, "g" + Hash[1..] },
        { RefForm.Sha256, "sha256:" + Hash },
        { RefForm.Doi, "10.1000" },
        { RefForm.Doi, "10.1000/" },
        { RefForm.Doi, "10./x" },
        { RefForm.Doi, "10..1/x" },
        { RefForm.Doi, "10.1./x" },
        { RefForm.Doi, "10.1..2/x" },
        { RefForm.Doi, "11.1000/x" },
        { RefForm.Doi, "10.10a0/x" },
        { RefForm.Doi, "10.1000/a b" },
        { RefForm.Doi, "doi:doi:10.1000/x" },
        { RefForm.Doi, "https://doi.org/doi:10.1000/x" },
        { RefForm.Email, "alice" },
        { RefForm.Email, "@example.org" },
        { RefForm.Email, "alice@" },
        { RefForm.Email, "a@b@c" },
        { RefForm.Email, "a@@b" },
        { RefForm.Email, "a b@c" },
        { RefForm.Arxiv, "2101.001" },
        { RefForm.Arxiv, "2101.000001" },
        { RefForm.Arxiv, "210a.00001" },
        { RefForm.Arxiv, "x101.00001" },
        { RefForm.Arxiv, "2101.x0001" },
        { RefForm.Arxiv, "2101.00001v0" },
        { RefForm.Arxiv, "hep-th/990100" },
        { RefForm.Arxiv, "/9901001" },
        { RefForm.Arxiv, "h3p/9901001" },
        { RefForm.Arxiv, "3p/9901001" },
        { RefForm.Arxiv, "hep[th/9901001" },
        { RefForm.Arxiv, "hep-th/x901001" },
        { RefForm.Arxiv, "v1" },
        { RefForm.Did, "alice" },
    };

    [Theory]
    [MemberData(nameof(Normal))]
    public void An_id_is_brought_into_its_normal_form(RefForm form, string value, string normal)
    {
        Assert.Equal(normal, RefForms.Normalize(form, value, out string error));
        Assert.Equal("", error);
    }

    [Theory]
    [MemberData(nameof(Refused))]
    public void What_has_no_normal_form_is_refused_with_what_is_expected(RefForm form, string value)
    {
        Assert.Null(RefForms.Normalize(form, value, out string error));
        Assert.NotEqual("", error);
    }

    [Fact]
    public void A_lone_surrogate_is_no_text()
    {
        // Not in the table, because test runners hand rows over as UTF-8, which cannot say it.
        string[] texts = ["a\ud800", "\udc00\ud800", "\ud800a"];
        Assert.All(texts, static text => Assert.Null(RefForms.Normalize(RefForm.Text, text, out _)));
    }

    [Theory]
    [MemberData(nameof(Normal))]
    public void Whatever_is_normalised_is_a_fixed_point_however_it_is_mangled(RefForm form, string value, string normal)
    {
        Assert.Equal(normal, RefForms.Normalize(form, normal, out _));
        Gen<string> mangled =
            from at in Gen.Choose(0, value.Length)
            from slip in Property.AnyText
            from removed in Gen.Choose(0, 2)
            select value[..at] + slip + value[Math.Min(value.Length, at + removed)..];
        Property.Holds(mangled, text =>
        {
            if (RefForms.Normalize(form, text, out _) is { } once) Assert.Equal(once, RefForms.Normalize(form, once, out _));
        }, 200);
    }

    [Fact]
    public void Every_form_has_the_name_that_schemas_use()
    {
        RefForm[] forms = Enum.GetValues<RefForm>();
        Assert.Equal(forms.Length, RefForms.Names.Length);
        Assert.All(forms, static form =>
        {
            Assert.True(RefForms.TryParse(RefForms.Names[(int)form], out RefForm parsed));
            Assert.Equal(form, parsed);
            Assert.Equal(form.ToString().ToLowerInvariant(), RefForms.Names[(int)form]);
        });
        Assert.False(RefForms.TryParse("Isrc", out _));
    }
}
