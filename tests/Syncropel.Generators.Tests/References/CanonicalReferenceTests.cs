namespace Syncropel.Generators.Tests.References;

/// <summary>The constructors of the protocol, through the SDK that generated them from its own schemas.</summary>
public class CanonicalReferenceTests
{
    private const string Hex = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

    [Fact]
    public void Each_scheme_gives_its_id()
    {
        Assert.Equal(
            [
                "@music.track isrc:USJI19810404", "@music.track spotify:4uLU6hMCjMI75M1A2tKUQC", "@music.track apple:1440857781",
                "@code.file github:owner/name:src/a.cs", "@code.file git:https://example.org/r.git:src/a.cs",
                "@ops.incident pagerduty:P1", "@ops.incident linear:OPS-42", "@ops.incident url:https://example.org/i/1",
                "@cal.event icalendar:u@example.org",
                "@social.person did:example:alice", "@social.person email:a@example.org", "@social.person github:alice",
                $"@media.photo sha256:{Hex}", "@media.photo url:https://example.org/p.jpg",
                "@media.video youtube:dQw4w9WgXcQ", "@media.video vimeo:76979871", $"@media.video sha256:{Hex}",
                "@doc.text doi:10.1000/182", "@doc.text url:https://example.org/t", "@doc.text notion-1",
                "@fin.transaction stripe:ch_1", "@fin.transaction plaid:p1", "@fin.transaction iso20022:E2E-1",
                "@research.paper doi:10.1000/182", "@research.paper arxiv:2101.00001v2", "@research.paper s2:649def34",
                "@core.thread thread:music.library",
            ],
            ((Ref[])
            [
                Ref.MusicTrack(isrc: "USJI19810404"), Ref.MusicTrack(spotifyId: "4uLU6hMCjMI75M1A2tKUQC"),
                Ref.MusicTrack(appleId: "1440857781"),
                Ref.CodeFile(repo: "owner/name", path: "src/a.cs"), Ref.CodeFile(gitUrl: "https://example.org/r.git", path: "src/a.cs"),
                Ref.OpsIncident(pagerduty: "P1"), Ref.OpsIncident(linear: "OPS-42"), Ref.OpsIncident(url: "https://example.org/i/1"),
                Ref.CalEvent(uid: "u@example.org"),
                Ref.SocialPerson(did: "did:example:alice"), Ref.SocialPerson(email: "a@example.org"),
                Ref.SocialPerson(handle: "alice", name: "github"),
                Ref.MediaPhoto(sha256: Hex), Ref.MediaPhoto(url: "https://example.org/p.jpg"),
                Ref.MediaVideo(youtube: "dQw4w9WgXcQ"), Ref.MediaVideo(vimeo: "76979871"), Ref.MediaVideo(sha256: Hex),
                Ref.DocText(doi: "10.1000/182"), Ref.DocText(url: "https://example.org/t"), Ref.DocText(platformId: "notion-1"),
                Ref.FinTransaction(stripe: "ch_1"), Ref.FinTransaction(plaid: "p1"), Ref.FinTransaction(iso20022: "E2E-1"),
                Ref.ResearchPaper(doi: "10.1000/182"), Ref.ResearchPaper(arxiv: "2101.00001v2"), Ref.ResearchPaper(s2: "649def34"),
                Ref.CoreThread(id: "music.library"),
            ]).Select(static reference => reference.ToString()));
    }

    [Fact]
    public void Where_several_ids_are_given_the_preferred_one_wins()
    {
        Assert.Equal("isrc:USJI19810404", Ref.MusicTrack(appleId: "1", spotifyId: "2", isrc: "USJI19810404").Id);
        Assert.Equal("spotify:2", Ref.MusicTrack(appleId: "1", spotifyId: "2").Id);
        Assert.Equal("github:a/b:p", Ref.CodeFile(path: "p", gitUrl: "https://example.org/r", repo: "a/b").Id);
        Assert.Equal("pagerduty:1", Ref.OpsIncident(url: "https://example.org", linear: "2", pagerduty: "1").Id);
        Assert.Equal("did:example:a", Ref.SocialPerson(email: "a@b.c", did: "did:example:a", handle: "h", name: "n").Id);
        Assert.Equal("email:a@b.c", Ref.SocialPerson(email: "a@b.c", handle: "h", name: "n").Id);
        Assert.Equal("email:a@b.c", Ref.SocialPerson(email: "a@b.c", handle: "h").Id);
        Assert.Equal("sha256:" + Hex, Ref.MediaPhoto(url: "https://example.org", sha256: Hex).Id);
        Assert.Equal("youtube:y", Ref.MediaVideo(sha256: Hex, vimeo: "v", youtube: "y").Id);
        Assert.Equal("doi:10.1000/182", Ref.DocText(platformId: "p", url: "https://example.org", doi: "10.1000/182").Id);
        Assert.Equal("stripe:s", Ref.FinTransaction(iso20022: "i", plaid: "p", stripe: "s").Id);
        Assert.Equal("doi:10.1000/182", Ref.ResearchPaper(s2: "s", arxiv: "2101.00001", doi: "10.1000/182").Id);
    }

    [Fact]
    public void Spellings_of_one_id_become_one()
    {
        Assert.Equal("isrc:USJI19810404", Ref.MusicTrack(isrc: "us-ji1-98-10404").Id);
        Assert.Equal("isrc:USJI19810404", Ref.MusicTrack(isrc: " US JI1 98 10404 ").Id);
        Assert.Equal("sha256:" + Hex, Ref.MediaPhoto(sha256: Hex.ToUpperInvariant()).Id);
        Assert.Equal("doi:10.1000/abc", Ref.DocText(doi: "https://doi.org/10.1000/ABC").Id);
        Assert.Equal("doi:10.1000/abc", Ref.ResearchPaper(doi: "doi:10.1000/Abc").Id);
        Assert.Equal("email:a@example.org", Ref.SocialPerson(email: "  A@Example.ORG ").Id);
        Assert.Equal("arxiv:2101.00001", Ref.ResearchPaper(arxiv: "arXiv:2101.00001").Id);
    }

    /// <summary>A constructor that is given too little or nonsense, the parameter it blames, and what its message says.</summary>
    public static TheoryData<Func<Ref>, string, string> Faults => new()
    {
        { static () => Ref.MusicTrack(), "isrc", "@music.track: no complete id is given; give isrc, spotifyId or appleId." },
        { static () => Ref.CodeFile(path: "p"), "repo", "@code.file: no complete id is given; give repo or gitUrl." },
        { static () => Ref.CodeFile(path: null!, repo: "a/b"), "path", "Value cannot be null." },
        { static () => Ref.OpsIncident(), "pagerduty", "@ops.incident: no complete id is given; give pagerduty, linear or url." },
        { static () => Ref.SocialPerson(), "did", "@social.person: no complete id is given; give did, email or name with handle." },
        { static () => Ref.SocialPerson(handle: "h"), "did",
            "@social.person: no complete id is given; give did, email or name with handle." },
        { static () => Ref.MediaPhoto(), "sha256", "@media.photo: no complete id is given; give sha256 or url." },
        { static () => Ref.MediaVideo(), "youtube", "@media.video: no complete id is given; give youtube, vimeo or sha256." },
        { static () => Ref.DocText(), "doi", "@doc.text: no complete id is given; give doi, url or platformId." },
        { static () => Ref.FinTransaction(), "stripe", "@fin.transaction: no complete id is given; give stripe, plaid or iso20022." },
        { static () => Ref.ResearchPaper(), "doi", "@research.paper: no complete id is given; give doi, arxiv or s2." },
        { static () => Ref.MusicTrack(isrc: "USJI1981040"), "isrc", "@music.track: 'USJI1981040' is no isrc: an ISRC is " },
        { static () => Ref.MusicTrack(isrc: "", spotifyId: "s"), "isrc", "@music.track: '' is no isrc: an ISRC is " },
        { static () => Ref.MusicTrack(spotifyId: ""), "spotifyId", "@music.track: '' is no spotifyId: an id is not empty" },
        { static () => Ref.CodeFile(repo: "owner", path: "p"), "repo", "@code.file: 'owner' is no repo: a repository is <owner>/<name>" },
        { static () => Ref.CodeFile(gitUrl: "a b", path: "p"), "gitUrl", "@code.file: 'a b' is no gitUrl: a URL is absolute" },
        { static () => Ref.OpsIncident(url: "/a"), "url", "@ops.incident: '/a' is no url: a URL is absolute" },
        { static () => Ref.CalEvent(uid: " "), "uid", "@cal.event: ' ' is no uid: an id is not empty" },
        { static () => Ref.CalEvent(uid: null!), "uid", "Value cannot be null." },
        { static () => Ref.SocialPerson(did: "alice"), "did", "@social.person: 'alice' is no did: a DID is did:<method>:<id>" },
        { static () => Ref.SocialPerson(email: "alice"), "email",
            "@social.person: 'alice' is no email: an e-mail address is <name>@<domain>" },
        { static () => Ref.MediaPhoto(sha256: "abc"), "sha256", "@media.photo: 'abc' is no sha256: a SHA-256 is 64 hex digits" },
        { static () => Ref.MediaVideo(youtube: "a\nb"), "youtube", "@media.video: 'a\nb' is no youtube: an id is not empty" },
        { static () => Ref.DocText(doi: "11.1000/182"), "doi", "@doc.text: '11.1000/182' is no doi: a DOI is 10.<registrant>/<suffix>" },
        { static () => Ref.FinTransaction(stripe: " x"), "stripe", "@fin.transaction: ' x' is no stripe: an id is not empty" },
        { static () => Ref.ResearchPaper(arxiv: "21.1"), "arxiv", "@research.paper: '21.1' is no arxiv: an arXiv id is " },
        { static () => Ref.CoreThread(id: ""), "id", "@core.thread: '' is no id: an id is not empty" },
        { static () => Ref.CoreThread(id: null!), "id", "Value cannot be null." },
    };

    [Theory]
    [MemberData(nameof(Faults), DisableDiscoveryEnumeration = true)]
    public void An_id_that_cannot_be_is_an_argument_error_that_names_it(Func<Ref> make, string parameter, string message)
    {
        ArgumentException error = Assert.ThrowsAny<ArgumentException>(() => make());
        Assert.Equal(parameter, error.ParamName);
        Assert.StartsWith(message, error.Message, StringComparison.Ordinal);
    }
}
