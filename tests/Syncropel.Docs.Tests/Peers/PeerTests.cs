using System.Diagnostics;
using System.Globalization;
using Syncropel.Docs.Tests.Pages;
using Syncropel.Json;

namespace Syncropel.Docs.Tests.Peers;

/// <summary>What benchmarks/README.md compares comes to the same bytes and the same id. How long it takes is not looked at.</summary>
public sealed class PeerTests
{
    [Theory]
    [InlineData("node", "record_id.mjs")]
    [InlineData("python3", "record_id.py")]
    public async Task What_one_would_write_in_another_language_gives_the_id_of_the_SDK(string tool, string script)
    {
        Assert.SkipUnless(IsThere(tool), $"{tool} is not on this machine.");
        byte[] canonical = CanonicalJson.Canonicalize(await File.ReadAllBytesAsync(PathOf("record.json"), Cancellation));

        string[] columns = (await RunAsync(tool, PathOf(script))).TrimEnd().Split('\t');

        Assert.Equal(canonical.Length.ToString(CultureInfo.InvariantCulture), columns[2]);
        Assert.Equal(RecordId.Compute(canonical).ToString(), columns[3]);
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static string PathOf(string file) => Repository.PathOf("benchmarks/peers/" + file);

    private static bool IsThere(string tool) => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .Any(folder => File.Exists(Path.Combine(folder, tool)) || File.Exists(Path.Combine(folder, tool + ".exe")));

    private static async Task<string> RunAsync(string tool, string script)
    {
        using Process process = Process.Start(new ProcessStartInfo(tool, [script]) { RedirectStandardOutput = true })!;
        string output = await process.StandardOutput.ReadToEndAsync(Cancellation);
        await process.WaitForExitAsync(Cancellation);
        Assert.Equal(0, process.ExitCode);
        return output;
    }
}
