using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Syncropel.Hosting.Tests.Support;

namespace Syncropel.Hosting.Tests.Settings;

public class BadSettingTests
{
    private const string Secret = "s3cr3t";

    private const string Times = "Times are written hours:minutes:seconds, such as 00:00:30; a number alone is days.";

    [Theory]
    [InlineData("Endpoint", "localhost:9100", "Endpoint 'localhost:9100' is no absolute http or https address; give one such as http:")]
    [InlineData("Endpoint", "kernel", "Endpoint 'kernel' is no absolute http or https address; give one such as http:")]
    [InlineData("Endpoint", "ftp://kernel", "Endpoint 'ftp://kernel/' is no absolute http or https address; give one such as http:")]
    [InlineData("Endpoint", "http://me:s3cr3t@kernel", "Endpoint has a user or a password before the host; give an ApiKey instead.")]
    [InlineData("Endpoint", "http://kernel/?a=b", "Endpoint 'http://kernel/?a=b' has a query or a fragment; leave it out.")]
    [InlineData("Identity", "my-shop", "Identity: 'my-shop' is no DID: it does not start with 'did:'; a DID is did:<method>:<id>, such as")]
    [InlineData("Identity", "-----BEGIN s3cr3t", "Identity: This is a key, and not printed here; give it to Identity.FromPem.")]
    [InlineData("KeyFile", "key.pem", "Identity and Syncropel:KeyFile are both given; keep one, and make the other empty.")]
    [InlineData("ApiKey", "", "ApiKey is empty; leave it out.")]
    [InlineData("Endpoint", "", "Endpoint is empty; leave it out.")]
    [InlineData("Timeout", "", "Timeout is empty; leave it out.")]
    [InlineData("MaxRetries", "", "MaxRetries is empty; leave it out.")]
    [InlineData("Timeout:Seconds", "30", "Timeout has something below it, such as Syncropel:Timeout:Seconds; give a single value.")]
    [InlineData("ApiKey:0", "s3cr3t", "ApiKey has something below it, such as Syncropel:ApiKey:0; give a single value.")]
    [InlineData("Identity:Did", "did:example:a", "Identity has something below it, such as Syncropel:Identity:Did; give a single value.")]
    [InlineData("ApiKey", "s3cr3t key", "ApiKey has a character at index 6 that no bearer token has: white space, a control or no ASCII.")]
    [InlineData("Timeout", "00:00:00", "Timeout is not from 00:00:00.0100000 to 1.00:00:00. It is 00:00:00.")]
    [InlineData("Timeout", "30", "Timeout is not from 00:00:00.0100000 to 1.00:00:00. It is 30.00:00:00. " + Times)]
    [InlineData("MaxRetries", "-1", "MaxRetries is negative; give 0 for no retries. It is -1.")]
    [InlineData("Backoff", "00:06:00", "Backoff is not from 00:00:00 to 00:05:00. It is 00:06:00.")]
    [InlineData("Backoff", "1", "Backoff is not from 00:00:00 to 00:05:00. It is 1.00:00:00. " + Times)]
    [InlineData("Verification", "7", "Verification is none of None, Ids and IdsAndSignatures. It is 7.")]
    [InlineData("ShutdownDrain", "-00:00:01", "ShutdownDrain is not from 00:00:00 to 01:00:00. It is -00:00:01.")]
    [InlineData("ShutdownDrain", "5", "ShutdownDrain is not from 00:00:00 to 01:00:00. It is 5.00:00:00. " + Times)]
    public void A_value_that_cannot_work_is_told_by_its_key_with_the_remedy(string key, string value, string expected)
    {
        string message = RefusalOf((key, value)).Message;

        Assert.StartsWith("Syncropel:" + expected, message, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Endpoint", "http://", "such as http://localhost:9100")]
    [InlineData("Timeout", "soon", Times)]
    [InlineData("Timeout", "30 s", Times)]
    [InlineData("MaxRetries", "many", "MaxRetries (a whole number)")]
    [InlineData("MaxRetries", "1.5", "MaxRetries (a whole number)")]
    [InlineData("MaxRetries", "99999999999", "MaxRetries (a whole number)")]
    [InlineData("Verification", "Everything", "Verification (None, Ids or IdsAndSignatures)")]
    [InlineData("ShutdownDrain", "5s", Times)]
    public void A_value_that_cannot_be_read_is_told_by_its_key_with_the_remedy(string key, string value, string remedy)
    {
        string message = RefusalOf((key, value)).Message;

        Assert.Contains($"Syncropel:{key}", message, StringComparison.Ordinal);
        Assert.Contains(value, message, StringComparison.Ordinal);
        Assert.Contains(remedy, message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Timout", "00:00:30", "'Timout'")]
    [InlineData("Retries:Max", "3", "'Retries'")]
    public void A_name_that_is_unknown_is_told_with_those_that_are_known(string key, string value, string expected)
    {
        string message = RefusalOf((key, value)).Message;

        Assert.Contains("In Syncropel: ", message, StringComparison.Ordinal);
        Assert.Contains(expected, message, StringComparison.Ordinal);
        Assert.Contains("There are Endpoint (such as http://localhost:9100), Identity, KeyFile,", message, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, message, StringComparison.Ordinal);
    }

    [Fact]
    public void All_faults_are_told_at_once()
    {
        OptionsValidationException refusal = RefusalOf(("Identity", "me"), ("Timeout", "0"), ("MaxRetries", "-5"), ("ShutdownDrain", "1"));

        Assert.Equal(
            ["Syncropel:Identity:", "Syncropel:Timeout", "Syncropel:MaxRetries", "Syncropel:ShutdownDrain"],
            refusal.Failures.Select(static failure => failure.Split(' ')[0]));
    }

    [Fact]
    public void Nobody_to_emit_is_a_fault_that_names_both_ways()
    {
        OptionsValidationException refusal = RefusalOf(("Identity", ""));

        Assert.Equal(
            "Syncropel:Identity and Syncropel:KeyFile are both missing; give one: a DID such as did:example:my-app, "
            + "or the path of a P-256 key.",
            refusal.Message);
    }

    [Fact]
    public void A_section_that_is_not_there_is_told_by_the_name_that_was_asked_for()
    {
        using ServiceProvider services = Setup.Services(
            static services => services.AddSyncropel(Setup.Section().GetSection("Kernel")));

        Assert.StartsWith("Syncropel:Kernel:Identity and ", RefusalOf(services).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_whole_configuration_is_refused_with_the_way_to_a_section()
    {
        using ServiceProvider services = Setup.Services(
            static services => services.AddSyncropel(Setup.Configuration(("Logging:LogLevel:Default", "Debug"))));

        Assert.Contains("configuration.GetSection(\"Syncropel\")", RefusalOf(services).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_setting_in_code_is_told_as_such()
    {
        using ServiceProvider services = Setup.Services(static services => services.AddSyncropel(static settings =>
        {
            settings.Identity = Setup.Did;
            settings.MaxRetries = -1;
        }));

        Assert.StartsWith("SyncropelSettings.MaxRetries is negative", RefusalOf(services).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_setting_in_code_of_a_client_with_a_key_is_told_with_the_key()
    {
        using ServiceProvider services = Setup.Services(static services => services.AddKeyedSyncropel("archive"));

        OptionsValidationException refusal = Assert.Throws<OptionsValidationException>(
            () => services.GetRequiredKeyedService<SyncropelClient>("archive"));

        Assert.StartsWith("SyncropelSettings of 'archive': Identity and ", refusal.Message, StringComparison.Ordinal);
    }

    private static OptionsValidationException RefusalOf(params (string Key, string? Value)[] values)
    {
        (string Key, string? Value)[] sound = [("Identity", Setup.Did), .. values];
        using ServiceProvider services = Setup.Services(services => services.AddSyncropel(Setup.Section(sound)));
        return RefusalOf(services);
    }

    private static OptionsValidationException RefusalOf(IServiceProvider services) =>
        Assert.Throws<OptionsValidationException>(services.GetRequiredService<SyncropelClient>);
}
