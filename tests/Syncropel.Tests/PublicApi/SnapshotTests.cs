using Syncropel.TestSupport;
using Xunit.Sdk;

namespace Syncropel.Tests.PublicApi;

public sealed class SnapshotTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("snapshot-");

    private string Place => Path.Combine(_folder.FullName, "it");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void A_text_that_was_never_accepted_fails_and_is_written_beside()
    {
        var failure = Assert.ThrowsAny<XunitException>(() => Snapshot.Compare("a\r\nb", Place, "txt", update: false));

        Assert.Equal("a\nb\n", File.ReadAllText(Place + ".received.txt"));
        Assert.False(File.Exists(Place + ".verified.txt"));
        Assert.Contains("+ 1: a", failure.Message, StringComparison.Ordinal);
        Assert.Contains("UPDATE_SNAPSHOTS=1 dotnet test", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Accepting_writes_the_text_and_takes_the_received_one_away()
    {
        Assert.ThrowsAny<XunitException>(() => Snapshot.Compare("a", Place, "txt", update: false));
        Snapshot.Compare("a", Place, "txt", update: true);

        Assert.Equal(["it.verified.txt"], _folder.GetFiles().Select(static file => file.Name));
        Snapshot.Compare("a\n", Place, "txt", update: false);
    }

    [Fact]
    public void A_difference_fails_with_the_lines_that_differ_and_no_others()
    {
        Snapshot.Compare("one\ntwo\nthree\nfour\n", Place, "txt", update: true);
        var failure = Assert.ThrowsAny<XunitException>(() => Snapshot.Compare("zero\none\nthree\n4\n", Place, "txt", update: false));

        Assert.Contains("\n+ 1: zero\n- 2: two\n- 4: four\n+ 4: 4\n", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("three", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_text_has_to_be_accepted_too()
    {
        Assert.ThrowsAny<XunitException>(() => Snapshot.Compare("", Place, "txt", update: false));
        Snapshot.Compare("", Place, "txt", update: true);
        Snapshot.Compare("", Place, "txt", update: false);
    }

    [Fact]
    public void A_very_large_difference_is_cut()
    {
        string many = string.Join('\n', Enumerable.Range(0, 10_000));
        Assert.Contains("… and 9940 more lines", LineDiff.Between("", many + "\n"), StringComparison.Ordinal);
    }
}
