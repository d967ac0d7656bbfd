using Microsoft.Data.Sqlite;
using Syncropel.Outbox.Tests.Support;

namespace Syncropel.Outbox.Tests.Store;

public sealed class OpeningTests : IDisposable
{
    private readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_second_client_on_the_same_file_is_refused_until_the_first_is_disposed()
    {
        SyncropelClientOptions options = new SyncropelClientOptions { Identity = Identity.Static(Box.Did) }.UseOutbox(_folder.File);
        var first = new SyncropelClient(options);

        var refused = Assert.Throws<OutboxException>(() => new SyncropelClient(options));
        Assert.Equal(_folder.File, refused.Path);
        Assert.Contains(_folder.File, refused.Message, StringComparison.Ordinal);
        Assert.Contains("in use by another client", refused.Message, StringComparison.Ordinal);
        await first.DisposeAsync();
        new SyncropelClient(options).Dispose();
    }

    [Fact]
    public void The_same_file_by_another_name_is_the_same_file()
    {
        if (OperatingSystem.IsWindows()) return;
        string link = _folder.In("link.db"), folder = _folder.In("folder");
        File.CreateSymbolicLink(link, _folder.File);
        Directory.CreateSymbolicLink(folder, _folder.Path);
        using var first = Box.Closed(_folder).Outbox;

        Assert.Throws<OutboxException>(() => Box.Closed(_folder, file: link));
        Assert.Throws<OutboxException>(() => Box.Closed(_folder, file: Path.Combine(folder, "outbox.db")));
    }

    [Fact]
    public void A_link_to_nothing_yet_makes_the_file_that_it_leads_to()
    {
        if (OperatingSystem.IsWindows()) return;
        string link = _folder.In("link.db");
        File.CreateSymbolicLink(link, _folder.File);

        Box.Closed(_folder, file: link).Outbox.Dispose();
        Assert.True(File.Exists(_folder.File));
        Assert.NotNull(File.ResolveLinkTarget(link, returnFinalTarget: false));
    }

    [Theory]
    [InlineData("\u00ff\u00d8\u00ff\u00e0 a photograph", "no outbox, and no database at all")]
    [InlineData("S", "")]
    [InlineData("notes to myself", "no outbox, and no database at all")]
    public void A_file_that_is_no_outbox_is_refused_and_left_as_it_is(string content, string problem)
    {
        File.WriteAllText(_folder.File, content);
        if (problem.Length == 0)
        {
            // One letter may be all that is left of an outbox.
            Box.Closed(_folder).Outbox.Dispose();
            Assert.Single(_folder.Damaged);
            return;
        }

        var refused = Assert.Throws<OutboxException>(() => Box.Closed(_folder));
        Assert.Contains(problem, refused.Message, StringComparison.Ordinal);
        Assert.Contains(_folder.File, refused.Message, StringComparison.Ordinal);
        Assert.Equal(content, File.ReadAllText(_folder.File));
        Assert.Empty(_folder.Damaged);
    }

    [Fact]
    public void A_database_of_something_else_is_refused_and_left_as_it_is()
    {
        Execute("CREATE TABLE accounts (name TEXT)", "INSERT INTO accounts VALUES ('mine')");
        byte[] before = File.ReadAllBytes(_folder.File);

        var refused = Assert.Throws<OutboxException>(() => Box.Closed(_folder));
        Assert.Contains("a SQLite database, but no outbox", refused.Message, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllBytes(_folder.File));
    }

    [Fact]
    public async Task An_outbox_of_a_later_format_is_refused_and_left_as_it_is()
    {
        await using (var box = Box.Closed(_folder)) await box.PutAsync(Sample.Record(1));
        Execute("PRAGMA user_version = 2");

        var refused = Assert.Throws<OutboxException>(() => Box.Closed(_folder));
        Assert.Contains("a later version of Syncropel.Outbox", refused.Message, StringComparison.Ordinal);
        Execute("PRAGMA user_version = 1");
        await using var again = Box.Closed(_folder);
        Assert.Equal(1, again.Status.Waiting);
    }

    [Fact]
    public async Task Another_actor_is_refused_while_records_are_in_it()
    {
        await using (var box = Box.Closed(_folder)) await box.PutAsync(Sample.Record(1));

        var refused = Assert.Throws<OutboxException>(() => new Box(_folder, actor: "did:test:you"));
        Assert.Contains("'did:test:me'", refused.Message, StringComparison.Ordinal);
        Assert.Contains("'did:test:you'", refused.Message, StringComparison.Ordinal);
        await using (var box = Box.Closed(_folder)) await box.FlushAsync();
        await using (var you = new Box(_folder, kernel: new FakeKernel { Judge = FakeKernel.Later }, actor: "did:test:you"))
        {
            await you.PutAsync(Sample.Record(2));
        }

        Assert.Throws<OutboxException>(() => Box.Closed(_folder));
    }

    [Fact]
    public void A_folder_in_place_of_the_file_is_refused()
    {
        var refused = Assert.Throws<OutboxException>(() => Box.Closed(_folder, file: _folder.Path));
        Assert.Contains("is a folder", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_that_cannot_be_made_is_named()
    {
        File.WriteAllText(_folder.In("file"), "");
        string path = _folder.In("file/outbox.db");

        var refused = Assert.Throws<OutboxException>(() => Box.Closed(_folder, file: path));
        Assert.Contains(path, refused.Message, StringComparison.Ordinal);
        Assert.NotNull(refused.InnerException);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData(":memory:")]
    [InlineData("a\0b")]
    public void A_path_that_is_none_is_refused_at_once(string path) =>
        Assert.ThrowsAny<ArgumentException>(() => new SyncropelClientOptions { Identity = Identity.Static(Box.Did) }.UseOutbox(path));

    [Theory]
    [InlineData("a b'c\"d;Mode=ReadOnly.db")]
    [InlineData("file:x?mode=ro")]
    [InlineData("|DataDirectory|.db")]
    [InlineData("%20.db")]
    [InlineData("😀.db")]
    public async Task An_odd_name_is_only_a_name(string name)
    {
        string file = _folder.In(name);
        await using (var box = Box.Closed(_folder, file: file)) await box.PutAsync(Sample.Record(1));

        Assert.True(File.Exists(file));
        await using var again = Box.Closed(_folder, file: file);
        Assert.Equal((1, name), (again.Status.Waiting, again.Status.Name));
    }

    [Fact]
    public async Task A_file_without_a_byte_is_begun_anew_with_a_warning()
    {
        File.WriteAllText(_folder.File, "");
        await using var box = Box.Closed(_folder);
        await box.PutAsync(Sample.Record(1));

        Assert.Contains("without a byte", Assert.Single(box.Log.Of(102)), StringComparison.Ordinal);
        Assert.Null(box.Status.Damage);
    }

    [Fact]
    public async Task What_a_process_left_that_was_killed_while_it_made_the_file_is_cleared_away()
    {
        File.WriteAllText(_folder.File + ".new", "SQLite format 3\0 and no more");
        File.WriteAllText(_folder.File + ".new-journal", "x");
        await using var box = Box.Closed(_folder);
        await box.PutAsync(Sample.Record(1));

        Assert.Equal(["outbox.db", "outbox.db-wal", "outbox.db.lock"], Directory.GetFiles(_folder.Path).Select(Path.GetFileName).Order());
    }

    [Fact]
    public async Task An_outbox_of_another_journal_mode_is_opened_and_kept_in_ours()
    {
        await using (var box = Box.Closed(_folder)) await box.PutAsync(Sample.Record(1));
        Execute("PRAGMA journal_mode = DELETE");

        await using var again = Box.Closed(_folder);
        await again.PutAsync(Sample.Record(2));
        await again.AssertHasAsync(1, 2);
        Assert.True(File.Exists(_folder.File + "-wal"));
    }

    private void Execute(params string[] statements)
    {
        var address = new SqliteConnectionStringBuilder { DataSource = _folder.File, Pooling = false };
        using var connection = new SqliteConnection(address.ToString());
        connection.Open();
        foreach (string statement in statements)
        {
            using SqliteCommand command = connection.CreateCommand();
            command.CommandText = statement;
            command.ExecuteNonQuery();
        }
    }
}
