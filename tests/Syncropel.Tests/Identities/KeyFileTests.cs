using System.Security.Cryptography;
using System.Text;
using Syncropel.Identities;

namespace Syncropel.Tests.Identities;

public sealed class KeyFileTests : IDisposable
{
    private readonly string _directory = Directory.CreateTempSubdirectory("syncropel-keys-").FullName;

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    [Theory]
    [InlineData("0600")]
    [InlineData("0400")]
    [InlineData("0700")]
    public void A_file_of_its_owner_alone_is_read(string mode) =>
        Assert.Equal(Keys.Did, Identity.FromKey(Write(Keys.Pem("p256"), mode)).Did);

    [Theory]
    [InlineData("0640")]
    [InlineData("0620")]
    [InlineData("0610")]
    [InlineData("0644")]
    [InlineData("0660")]
    [InlineData("0604")]
    [InlineData("0602")]
    [InlineData("0601")]
    [InlineData("0777")]
    [InlineData("0444")]
    public void A_file_that_others_can_use_is_refused_with_the_remedy(string mode)
    {
        // What it holds is no key, so that reading it would end otherwise.
        string path = Write("no key", mode);
        if (OperatingSystem.IsWindows()) return;

        IdentityException thrown = Assert.Throws<IdentityException>(() => Identity.FromKey(path));

        Assert.Contains($"'{path}' has the mode {mode},", thrown.Message, StringComparison.Ordinal);
        Assert.EndsWith($"Run: chmod 600 '{path}'", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Behind_a_link_the_file_itself_counts()
    {
        string loose = Path.Combine(_directory, "loose"), tight = Path.Combine(_directory, "tight");
        File.CreateSymbolicLink(tight, Write(Keys.Pem("p256"), "0600"));
        File.CreateSymbolicLink(loose, Write(Keys.Pem("p256"), "0644"));

        Assert.Equal(Keys.Did, Identity.FromKey(tight).Did);
        if (OperatingSystem.IsWindows()) return;
        Assert.Contains("0644", Assert.Throws<IdentityException>(() => Identity.FromKey(loose)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_encrypted_file_opens_with_its_password()
    {
        string path = Write(Keys.Pem("p256-encrypted"), "0600");

        Assert.Equal(Keys.Did, Identity.FromKey(path, Keys.Password).Did);
        Assert.Contains($"'{path}' is encrypted", Refusal(path), StringComparison.Ordinal);
        Assert.Contains($"'{path}' does not open", Refusal(path, "wrong"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_of_another_key_is_named()
    {
        string path = Write(Keys.Pem("ed25519"), "0600");

        NotSupportedException thrown = Assert.Throws<NotSupportedException>(() => Identity.FromKey(path));
        Assert.StartsWith($"The key file '{path}' is an Ed25519 key", thrown.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("no key")]
    [InlineData("\0\u0001\u00ff")]
    public void A_file_without_a_key_is_named(string content) =>
        Assert.Contains("holds no private key in PEM", Refusal(Write(content, "0600")), StringComparison.Ordinal);

    [Fact]
    public void A_file_that_is_too_long_is_refused()
    {
        string path = Write(Keys.Pem("p256") + new string('\n', 65_536), "0600");

        Assert.Contains("is longer than 65536", Refusal(path), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_as_editors_of_Windows_write_it_is_read() =>
        Assert.Equal(Keys.Did, Identity.FromKey(Write("\uFEFF" + Keys.Pem("p256").ReplaceLineEndings("\r\n"), "0600")).Did);

    [Fact]
    public void A_file_that_is_not_there_is_a_missing_file()
    {
        Assert.Throws<FileNotFoundException>(() => Identity.FromKey(Path.Combine(_directory, "none.pem")));
        Assert.Throws<DirectoryNotFoundException>(() => Identity.FromKey(Path.Combine(_directory, "none", "key.pem")));
        Assert.Throws<UnauthorizedAccessException>(() => Identity.FromKey(_directory));
    }

    [Fact]
    public void A_new_file_holds_a_new_key_for_its_owner_alone()
    {
        string first = Path.Combine(_directory, "first.pem"), second = Path.Combine(_directory, "second.pem");

        Identity made = Identity.CreateKeyFile(first);

        Assert.True(made.CanSign);
        Assert.Equal(made.Did, Identity.FromKey(first).Did);
        Assert.NotEqual(made.Did, Identity.CreateKeyFile(second).Did);
        Assert.Matches("^-----BEGIN PRIVATE KEY-----\n[A-Za-z0-9+/=\n]+\n-----END PRIVATE KEY-----\n$", File.ReadAllText(first));
        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(first));
    }

    [Fact]
    public void A_file_that_is_there_is_left_alone()
    {
        string path = Write("mine", "0600"), link = Path.Combine(_directory, "link"), target = Path.Combine(_directory, "target");
        File.CreateSymbolicLink(link, target);

        Assert.Throws<IOException>(() => Identity.CreateKeyFile(path));
        Assert.Throws<IOException>(() => Identity.CreateKeyFile(link));

        Assert.Equal("mine", File.ReadAllText(path));
        Assert.False(File.Exists(target));
    }

    [Fact]
    public void A_file_that_cannot_be_written_to_its_end_is_not_left_half_written()
    {
        string path = Path.Combine(_directory, "key.pem");

        IOException thrown = Assert.Throws<IOException>(() => KeyFile.Create(path, static file =>
        {
            file.Write("-----BEGIN"u8);
            file.Flush(flushToDisk: true);
            throw new IOException("no space left on device");
        }));

        Assert.Equal("no space left on device", thrown.Message);
        Assert.False(File.Exists(path));
        Assert.True(Identity.CreateKeyFile(path).CanSign);
    }

    [Fact]
    public void A_key_instead_of_a_path_is_refused_and_not_printed()
    {
        string bare = string.Concat(Keys.Pem("p256").Split('\n')[1..^2]);
        Func<Identity>[] slips =
        [
            static () => Identity.FromKey(Keys.Pem("p256")),
            static () => Identity.FromKey("  " + Keys.Pem("p256-sec1")),
            () => Identity.FromKey(bare),
            static () => Identity.CreateKeyFile(Keys.Pem("p256")),
            () => Identity.CreateKeyFile(bare),
            static () => Identity.Static(Keys.Pem("p256")),
            () => Identity.Static(bare),
        ];

        Assert.All(slips, static slip =>
        {
            ArgumentException thrown = Assert.Throws<ArgumentException>(slip);
            Assert.Contains("Identity.FromPem", thrown.Message, StringComparison.Ordinal);
            Assert.DoesNotContain("MIG", thrown.ToString(), StringComparison.Ordinal);
            Assert.DoesNotContain("MHc", thrown.ToString(), StringComparison.Ordinal);
        });
    }

    [Fact]
    public void Nothing_that_is_said_of_a_key_shows_it_or_its_password()
    {
        const string Password = "swordfish-1234";
        using ECDsa key = Keys.P256();
        byte[] d = key.ExportParameters(true).D!;
        string pem = Keys.Pem("p256");
        string[] said =
        [
            Identity.FromPem(pem).ToString(),
            new SyncropelClientOptions { Identity = Identity.FromPem(pem) }.ToString(),
            Said(() => Identity.FromPem(pem, Password)),
            Said(() => Identity.FromPem(pem + pem)),
            Said(() => Identity.FromPem(pem.Replace("w", "x", StringComparison.Ordinal))),
            Said(() => Identity.FromPem(pem.Replace("PRIVATE", "TSS2 PRIVATE", StringComparison.Ordinal))),
            Said(() => Identity.FromPem(pem.Replace("-----E", "----E", StringComparison.Ordinal))),
            Said(() => Identity.FromKey(Write(pem, "0644"))),
            Said(() => Identity.FromKey(Write(pem[..^3], "0600"))),
            Said(static () => Identity.FromPem(Keys.Pem("p256-encrypted"), Password)),
            Said(() => Identity.FromKey(Write(Keys.Pem("p256-scrypt"), "0600"), Password)),
        ];
        string[] secrets = [.. pem.Split('\n')[1..^2], Convert.ToBase64String(d)[2..^4], Convert.ToHexString(d), Password];

        Assert.All(said, text => Assert.All(secrets, secret => Assert.DoesNotContain(secret, text, StringComparison.OrdinalIgnoreCase)));
    }

    private static string Refusal(string path, string password = "") =>
        Assert.Throws<IdentityException>(() => Identity.FromKey(path, password)).Message;

    private static string Said(Func<Identity> act) => Assert.ThrowsAny<Exception>(act).ToString();

    private string Write(string content, string mode)
    {
        string path = Path.Combine(_directory, Path.GetRandomFileName());
        File.WriteAllText(path, content, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(path, (UnixFileMode)Convert.ToInt32(mode, 8));
        return path;
    }
}
