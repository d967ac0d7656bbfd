using System.CommandLine;
using System.CommandLine.Parsing;
using System.Security.Cryptography;

namespace Syncropel.Cli.Commands.Records;

/// <summary>The options by which a command is told who emits: a DID that is claimed, or a key that signs.</summary>
internal sealed class ActorChoice
{
    private const string PasswordVariable = "SYNCROPEL_KEY_PASSWORD";

    private readonly Terminal _terminal;

    private readonly Option<string?> _actor = new("--actor")
    {
        Description = "The DID that emits, such as did:example:me.",
        HelpName = "DID",
    };

    private readonly Option<string?> _key = new("--key")
    {
        Description = "A file with the P-256 key that emits and signs, in the place of --actor. Its password, if it has one, is taken "
            + $"from {PasswordVariable}.",
        HelpName = "PATH",
    };

    private ActorChoice(Terminal terminal)
    {
        _terminal = terminal;
        _actor.Validators.Add(Words.CheckActors);
    }

    /// <summary>Gives a command the options.</summary>
    public static ActorChoice AddTo(Command command, Terminal terminal)
    {
        var choice = new ActorChoice(terminal);
        command.Options.Add(choice._actor);
        command.Options.Add(choice._key);
        command.Validators.Add(choice.Check);
        return choice;
    }

    /// <exception cref="CommandException">The key cannot be used.</exception>
    public Identity Read(ParseResult parsed)
    {
        if (parsed.GetValue(_key) is not { } path) return Identity.Static(parsed.GetRequiredValue(_actor)!);
        try
        {
            return Identity.FromKey(path, _terminal.Variable(PasswordVariable));
        }
        catch (Exception unusable) when (unusable
            is IdentityException or NotSupportedException or ArgumentException or CryptographicException)
        {
            throw new CommandException($"--key: {Words.Reason(unusable)}", unusable);
        }
    }

    private void Check(CommandResult result)
    {
        bool hasActor = result.Written(_actor) is not null, hasKey = result.Written(_key) is not null;
        if (hasActor == hasKey) result.AddError($"Say who emits: give {(hasActor ? "only one of " : "")}--actor DID or --key PATH.");
    }
}
