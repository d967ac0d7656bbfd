using Microsoft.Extensions.Options;
using Syncropel.Client;

namespace Syncropel.Hosting;

/// <summary>Finds all settings that cannot work, and says of each where it is written and what would.</summary>
internal sealed class SettingsCheck(IOptionsMonitor<ClientSetup> setups) : IValidateOptions<SyncropelSettings>
{
    private static readonly TimeSpan LongestDrain = TimeSpan.FromHours(1);

    // Whose it is, is looked at by itself.
    private static readonly Identity Anybody = Identity.Static("did:example:anybody");

    public ValidateOptionsResult Validate(string? name, SyncropelSettings options)
    {
        ClientSetup setup = setups.Get(name);
        string place = setup.PlaceOf(name);
        string[] failures = [.. IdentityProblems(options, place, setup.Changes.Count > 0), .. OtherProblems(options, place)];
        return failures.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }

    private static IEnumerable<string> IdentityProblems(SyncropelSettings settings, string place, bool mayChange)
    {
        bool isClaimed = !string.IsNullOrEmpty(settings.Identity), hasKey = !string.IsNullOrEmpty(settings.KeyFile);
        if (isClaimed && hasKey) yield return $"{place}Identity and {place}KeyFile are both given; keep one, and make the other empty.";

        // A change may set one for which there is no setting.
        if (!isClaimed && !hasKey && !mayChange)
        {
            yield return $"{place}Identity and {place}KeyFile are both missing; give one: a DID such as did:example:my-app, "
                + "or the path of a P-256 key.";
        }

        if (isClaimed && DidProblem(settings.Identity!) is { } problem) yield return $"{place}Identity: {problem}";
    }

    private static IEnumerable<string> OtherProblems(SyncropelSettings settings, string place)
    {
        foreach (ArgumentException problem in ClientOptionsCheck.Problems(settings.ToOptions(Anybody)))
        {
            yield return place + ProblemText.Of(problem);
        }

        if (settings.ShutdownDrain < TimeSpan.Zero || settings.ShutdownDrain > LongestDrain)
        {
            string problem = $"ShutdownDrain is not from {TimeSpan.Zero} to {LongestDrain}.";
            yield return place + ProblemText.OutOfRange(problem, settings.ShutdownDrain);
        }
    }

    private static string? DidProblem(string did)
    {
        try
        {
            Identity.Static(did);
            return null;
        }
        catch (ArgumentException problem)
        {
            return ProblemText.Of(problem);
        }
    }
}
