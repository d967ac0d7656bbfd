using System.Globalization;
using MusicLibrary.Tests.Support;
using Syncropel.Testing;
using Syncropel.TestServer;

namespace MusicLibrary.Tests;

public sealed class MusicLibraryTests
{
    [Fact]
    public async Task All_tracks_go_out_come_back_and_verify()
    {
        Sample run = await Sample.RunAsync();

        Assert.Equal("", run.Errors);
        Assert.Equal("emitted=1100 failed=0 read=1100 verified=1100 shared_isrc=12", run.LastLine);
        Assert.Equal(0, run.ExitCode);
    }

    [Fact]
    public async Task Without_a_terminal_progress_is_plain_lines_without_escapes()
    {
        Sample run = await Sample.RunAsync("--in-memory");

        Assert.Contains("emitting: 500 of 1100 lines", run.Output, StringComparison.Ordinal);
        Assert.Contains("emitting: 1100 of 1100 lines", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', run.Output);
    }

    [Fact]
    public async Task The_recordings_under_several_Spotify_ids_are_shown_with_their_ids()
    {
        Sample run = await Sample.RunAsync("--in-memory");

        string row = Assert.Single(run.Output.Split('\n'), static line => line.Contains("isrc:USSM18300650", StringComparison.Ordinal));
        Assert.Contains("Time After Time", row, StringComparison.Ordinal);
        Assert.Contains("7o9uu2GDtVDr9nsR7ZRN73", run.Output, StringComparison.Ordinal);
        Assert.Contains("1Jj6MF0xDOMA3Ut2Z368Bx", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_tracks_of_the_nineties_are_those_whose_release_date_begins_so()
    {
        string[] lines = await File.ReadAllLinesAsync(
            Path.Combine(AppContext.BaseDirectory, "data", "tracks-full.jsonl"), TestContext.Current.CancellationToken);
        int expected = lines.Count(static line => line.Contains("\"releaseDate\": \"199", StringComparison.Ordinal));

        Sample run = await Sample.RunAsync("--in-memory");

        string row = Assert.Single(run.Output.Split('\n'), static line => line.Contains("From the nineties", StringComparison.Ordinal));
        Assert.Equal(expected, int.Parse(row.Split('\u2502')[2], NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite,
            CultureInfo.InvariantCulture));
        Assert.NotEqual(0, expected);
    }

    [Fact]
    public async Task The_limit_is_the_number_of_lines_read()
    {
        Sample run = await Sample.RunAsync("--limit", "7");

        Assert.Equal("emitted=7 failed=0 read=7 verified=7 shared_isrc=0", run.LastLine);
        Assert.Equal(0, run.ExitCode);
    }

    [Theory]
    [InlineData("{\"title\":\"Glow\"", "line 2: ")]
    [InlineData("", "line 2: the line is empty")]
    [InlineData("   ", "line 2: the line is empty")]
    [InlineData("{\"title\":\"caf\uFFFD\",\"artists\":[\"Zonke\"],\"isrc\":\"USJI19810404\"}", "line 2: the line is not UTF-8")]
    [InlineData(
        "{\"title\":\"Glow\",\"artists\":[\"Zonke\"],\"isrc\":\"USJI19810404\",\"durationMs\":\"5\"}",
        "line 2: $.durationMs, byte ")]
    [InlineData("null", "line 2: the line is null")]
    [InlineData("{\"title\":\"Glow\",\"artists\":[\"Zonke\"]}", "isrc")]
    [InlineData("{\"title\":\"Glow\",\"artists\":[\"Zonke\"],\"isrc\":\"USJI1981\"}", "an ISRC is two letters")]
    [InlineData("{\"title\":\"\",\"artists\":[\"Zonke\"],\"isrc\":\"USJI19810404\"}", "$.title")]
    [InlineData("{\"title\":\"Glow\",\"artists\":[],\"isrc\":\"USJI19810404\"}", "$.artists")]
    [InlineData("{\"title\":\"Glow\",\"artists\":[\"Zonke\"],\"isrc\":\"USJI19810404\",\"releaseDate\":\"1967-13\"}", "$.release_date")]
    public async Task A_malformed_line_is_reported_with_its_number_and_reason_and_the_rest_goes_on(string malformed, string reason)
    {
        using var input = new InputFile(
            InputFile.Track("First", "USJI19810404", "a"), malformed, InputFile.Track("Third", "GBAYE0601639", "b"));

        Sample run = await Sample.RunAsync("--in-memory", "--input", input.Path);

        string said = Assert.Single(run.Errors.TrimEnd().Split('\n'));
        Assert.StartsWith("line 2: ", said, StringComparison.Ordinal);
        Assert.Contains(reason, said, StringComparison.Ordinal);
        Assert.DoesNotContain("LineNumber", said, StringComparison.Ordinal);
        Assert.Equal("emitted=2 failed=1 read=2 verified=2 shared_isrc=0", run.LastLine);
        Assert.Equal(1, run.ExitCode);
    }

    [Fact]
    public async Task A_byte_order_mark_and_the_line_ends_of_Windows_are_no_part_of_a_line()
    {
        using var input = new InputFile();
        string text = $"\uFEFF{InputFile.Track("First", "USJI19810404", "a")}\r\n{InputFile.Track("Second", "GBAYE0601639", "b")}\r\n";
        await File.WriteAllTextAsync(input.Path, text, TestContext.Current.CancellationToken);

        Sample run = await Sample.RunAsync("--input", input.Path);

        Assert.Equal("", run.Errors);
        Assert.Equal("emitted=2 failed=0 read=2 verified=2 shared_isrc=0", run.LastLine);
    }

    [Fact]
    public async Task Two_Spotify_ids_of_one_ISRC_are_one_shared_recording()
    {
        using var input = new InputFile(
            InputFile.Track("Glow", "USJI19810404", "a"),
            InputFile.Track("Glow", "us-ji1-98-10404", "b"),
            InputFile.Track("Glow", "USJI19810404", "a"));

        Sample run = await Sample.RunAsync("--input", input.Path);

        Assert.Equal("emitted=3 failed=0 read=3 verified=3 shared_isrc=1", run.LastLine);
    }

    [Fact]
    public async Task An_endpoint_is_used_with_its_key_and_thread()
    {
        await using KestrelKernel server = await KestrelKernel.StartAsync(new MockKernelOptions { ApiKey = "secret" });

        Sample run = await Sample.RunAsync(
            "--endpoint", server.Endpoint.AbsoluteUri, "--api-key", "secret", "--thread", "music.test", "--limit", "20");

        Assert.Equal("emitted=20 failed=0 read=20 verified=20 shared_isrc=0", run.LastLine);
        Assert.Equal(20, server.Kernel.RecordsIn("music.test").Count);
        Assert.DoesNotContain("secret", run.Output + run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Records_of_an_earlier_run_on_the_same_thread_are_left_alone()
    {
        await using KestrelKernel server = await KestrelKernel.StartAsync();
        await Sample.RunAsync("--endpoint", server.Endpoint.AbsoluteUri, "--limit", "5");

        Sample second = await Sample.RunAsync("--endpoint", server.Endpoint.AbsoluteUri, "--limit", "5");

        Assert.Equal("emitted=5 failed=0 read=5 verified=5 shared_isrc=0", second.LastLine);
        Assert.Equal(10, server.Kernel.Count);
    }

    [Fact]
    public async Task A_wrong_key_fails_every_line_and_says_why()
    {
        await using KestrelKernel server = await KestrelKernel.StartAsync(new MockKernelOptions { ApiKey = "secret" });

        Sample run = await Sample.RunAsync("--endpoint", server.Endpoint.AbsoluteUri, "--api-key", "wrong", "--limit", "3");

        Assert.Equal("emitted=0 failed=3 read=0 verified=0 shared_isrc=0", run.LastLine);
        Assert.Equal(3, run.Errors.Split('\n').Count(static line => line.Contains("UNAUTHORIZED", StringComparison.Ordinal)));
        Assert.Equal(1, run.ExitCode);
    }

    [Fact]
    public async Task An_endpoint_where_nobody_answers_is_said_once()
    {
        Sample run = await Sample.RunAsync("--endpoint", "http://127.0.0.1:9", "--limit", "50");

        Assert.Contains("No healthy kernel answers at http://127.0.0.1:9/", run.Errors, StringComparison.Ordinal);
        Assert.Equal("emitted=0 failed=50 read=0 verified=0 shared_isrc=0", run.LastLine);
        Assert.Equal(1, run.ExitCode);
    }

    [Theory]
    [InlineData("--limit", "0", "give a number from 1")]
    [InlineData("--limit", "many", "give a number from 1")]
    [InlineData("--limit", "99999999999", "give a number from 1")]
    [InlineData("--api-key", "", "a token is not empty")]
    [InlineData("--api-key", "two words", "a token is not empty")]
    [InlineData("--endpoint", "http://me:secret@localhost", "without user")]
    [InlineData("--endpoint", "http://localhost/?a=b", "without user")]
    [InlineData("--input", "/no/such/file.jsonl", "there is no such file")]
    [InlineData("--endpoint", "localhost", "give an http or https address")]
    [InlineData("--thread", " ", "give a name")]
    [InlineData("--thread", null, "--thread")]
    [InlineData("--data", " ", "give the path of a file")]
    [InlineData("--data", null, "--data")]
    [InlineData("--input", "", "--input")]
    [InlineData("--in-memory=maybe", null, "maybe")]
    public async Task A_wrong_option_is_refused_before_anything_is_done(string option, string? value, string remedy)
    {
        Sample run = await Sample.RunAsync(value is null ? [option] : [option, value]);

        Assert.Contains(remedy, run.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("emitted=", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", run.Output + run.Errors, StringComparison.Ordinal);
        Assert.NotEqual(0, run.ExitCode);
    }

    [Fact]
    public async Task Help_lists_every_option()
    {
        Sample run = await Sample.RunAsync("--help");

        string[] options =
        [
            "--endpoint", "--data", "--in-memory", "--serve", "--api-key", "SYNCROPEL_API_KEY", "--thread", "--input", "--limit",
        ];
        foreach (string option in options)
        {
            Assert.Contains(option, run.Output, StringComparison.Ordinal);
        }
    }
}
