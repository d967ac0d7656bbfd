using System.CommandLine;
using System.Globalization;
using Syncropel.Cli.Output;
using Syncropel.Kernel;
using Syncropel.Kernel.Storage;
using Syncropel.Kernel.Tokens;

namespace Syncropel.Cli.Commands;

/// <summary><c>token create</c>, <c>token list</c>, <c>token revoke</c>.</summary>
internal static class TokenCommand
{
    private const string CreateDescription = "Makes a token, and says it this once."
        + "\nExample: token create --data ./hub.db --name ci --read --write --actor did:example:ci";

    /// <summary>Makes the command.</summary>
    public static Command Create(Terminal terminal) => new("token", "Makes, lists and revokes the tokens of those who may ask.")
    {
        CreateCommand(terminal), ListCommand(terminal), RevokeCommand(terminal),
    };

    private static Command CreateCommand(Terminal terminal)
    {
        var name = new Option<string>("--name") { Description = "What the token is for.", Required = true, HelpName = "NAME" };
        Option<bool> read = Words.Flag("--read", "Its bearer may read.");
        Option<bool> write = Words.Flag("--write", "Its bearer may send records.");
        var actors = new Option<string[]>("--actor")
        {
            Description = "The only actor of whom its bearer may send records; may be given several times. Without it, any.",
            HelpName = "DID",
        };
        name.Validators.Add(static result =>
        {
            // 'token list' has a line for each, and columns.
            bool fits = result.Written().All(static text => !string.IsNullOrWhiteSpace(text) && !text.Any(char.IsControl));
            if (!fits) result.AddError("--name: give a name, on one line.");
        });
        actors.Validators.Add(Words.CheckActors);
        var command = new Command("create", CreateDescription) { name, read, write, actors };
        command.Validators.Add(result =>
        {
            if (!result.GetValue(read) && !result.GetValue(write)) result.AddError("Give --read, --write or both.");
        });
        return With(terminal, StoreUse.MadeIfMissing, command, async (tokens, parsed, cancellation) =>
        {
            TokenScopes scopes = (parsed.GetValue(read) ? TokenScopes.Read : TokenScopes.None)
                | (parsed.GetValue(write) ? TokenScopes.Write : TokenScopes.None);
            var issuer = new TokenIssuer(tokens, TimeProvider.System);
            IssuedToken issued = await issuer.IssueAsync(
                parsed.GetRequiredValue(name), scopes, parsed.GetValue(actors) ?? [], cancellation);
            await terminal.Text.WriteLineAsync(issued.Text);
            await terminal.Errors.WriteLineAsync($"This is token {issued.Token.Id}. Keep it: nobody can say it again.");
            return ExitCode.Good;
        });
    }

    private static Command ListCommand(Terminal terminal) =>
        With(terminal, StoreUse.Existing, new Command("list", "Lists all tokens: id, state, scopes, actors, name. Secrets are not kept."),
            async (tokens, _, cancellation) =>
            {
                foreach (AccessToken token in await tokens.ListAsync(cancellation))
                {
                    string actors = token.Actors.Count == 0 ? "any" : string.Join(",", token.Actors);
                    string name = CleanText.Clean(token.Name);
                    await terminal.Text.WriteLineAsync($"{token.Id}\t{StateOf(token)}\t{ScopesOf(token)}\t{actors}\t{name}");
                }

                return ExitCode.Good;
            });

    private static Command RevokeCommand(Terminal terminal)
    {
        var id = new Argument<string>("id") { Description = "The token's id, as 'token list' has it." };
        var command = new Command("revoke", "Revokes a token; kernels that run take it no more within seconds.") { id };
        return With(terminal, StoreUse.Existing, command,
            async (tokens, parsed, cancellation) =>
            {
                string wanted = parsed.GetRequiredValue(id);
                bool isRevoked = await tokens.RevokeAsync(wanted, TimeProvider.System.GetUtcNow(), cancellation);
                if (isRevoked)
                {
                    await terminal.Text.WriteLineAsync($"Token {wanted} is revoked.");
                    return ExitCode.Good;
                }

                await terminal.Errors.WriteLineAsync($"There is no token '{wanted}' that holds; 'token list' has all.");
                return ExitCode.Findings;
            });
    }

    private static Command With(
        Terminal terminal, StoreUse use, Command command, Func<ITokenStore, ParseResult, CancellationToken, Task<int>> run)
    {
        StoreChoice store = StoreChoice.AddTo(command, use);
        command.SetAction(async (parsed, cancellation) =>
        {
            await using OpenedTokens tokens = await store.Read(parsed).OpenTokensAsync(terminal, cancellation);
            return await run(tokens.Tokens, parsed, cancellation);
        });
        return command;
    }

    private static string StateOf(AccessToken token) => token.RevokedAt is { } at
        ? string.Create(CultureInfo.InvariantCulture, $"revoked {at:yyyy-MM-dd}")
        : string.Create(CultureInfo.InvariantCulture, $"since {token.CreatedAt:yyyy-MM-dd}");

    private static string ScopesOf(AccessToken token) => token.Scopes switch
    {
        TokenScopes.Read => "read",
        TokenScopes.Write => "write",
        _ => "read,write",
    };
}
