using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Syncropel.Kernel;
using Syncropel.Kernel.Server;

namespace Syncropel.Cli.Commands;

/// <summary><c>serve</c>: runs a kernel until it is asked to end.</summary>
internal sealed class ServeCommand
{
    private const string Description = "Runs a kernel, with its inspector at /, until it is asked to end (Ctrl+C)."
        + "\nExample: serve --data ./hub.db\nExample: serve --data ./hub.db --host 0.0.0.0 --port 9100 --require-tokens";

    private const string Localhost = "localhost";
    private const int DefaultPort = 9100;

    // Less than the program has to end.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly Terminal _terminal;

    private readonly Option<string> _host = new("--host")
    {
        Description = "The address to listen on; 0.0.0.0 is all of the machine's.",
        DefaultValueFactory = static _ => "127.0.0.1",
        HelpName = "ADDRESS",
    };

    private readonly Option<int> _port = new("--port")
    {
        CustomParser = ParsePort,
        Description = "The port to listen on; 0 is any that is free.",
        DefaultValueFactory = static _ => DefaultPort,
        HelpName = "PORT",
    };

    private readonly Option<string[]> _allowHost = new("--allow-host")
    {
        Description = "A further name by which a kernel may be called that needs no token and listens on its machine alone; * is any. "
            + "May be given several times.",
        HelpName = "NAME",
    };

    private readonly Option<bool> _requireTokens =
        Words.Flag("--require-tokens", "Take only requests with a token, which 'token create' makes.");

    private readonly Option<bool> _verbose = Words.Flag("--verbose", "Say what happens, and not only what goes wrong.");

    private readonly StoreChoice _store;

    private ServeCommand(Terminal terminal, Command command)
    {
        _terminal = terminal;
        _host.Validators.Add(static result =>
        {
            foreach (string host in result.Written().Where(static host => host != Localhost && !IPAddress.TryParse(host, out _)))
            {
                result.AddError($"--host '{host}': give an IP address, or {Localhost}.");
            }
        });
        _allowHost.Validators.Add(static result =>
        {
            foreach (string name in result.Written())
            {
                if (name == "*" || Uri.CheckHostName(name) != UriHostNameType.Unknown) continue;
                result.AddError($"--allow-host '{name}': give a name or an address without a port, or * for any.");
            }
        });
        _store = StoreChoice.AddTo(command, StoreUse.MadeOrInMemory);
        command.Validators.Add(result =>
        {
            bool isForNobody = result.GetValue(_requireTokens) && _store.IsInMemory(result);
            if (isForNobody) result.AddError("--require-tokens: 'token create' makes tokens in a store, so give --data or --postgres.");
        });
        foreach (Option option in new Option[] { _host, _port, _allowHost, _requireTokens, _verbose }) command.Options.Add(option);
        command.SetAction(RunAsync);
    }

    /// <summary>Makes the command.</summary>
    public static Command Create(Terminal terminal)
    {
        var command = new Command("serve", Description);
        _ = new ServeCommand(terminal, command);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        KernelStore store = _store.Read(parsed);
        var address = new IPEndPoint(AddressOf(parsed.GetRequiredValue(_host)), parsed.GetValue(_port));
        bool requiresTokens = parsed.GetValue(_requireTokens);
        await using (WebApplication app = Build(parsed, store, address, requiresTokens))
        {
            await StartAsync(app, address, cancellation);
            if (!requiresTokens && !IPAddress.IsLoopback(address.Address))
            {
                await _terminal.Errors.WriteLineAsync(
                    $"Whoever reaches {address.Address} can read and write everything here. "
                    + "Give --require-tokens, and make tokens with 'token create'.");
            }

            await _terminal.Text.WriteLineAsync($"Kernel and inspector: {app.Urls.Single()}/ Store: {store}.");
            await app.WaitForShutdownAsync(cancellation);
        }

        // Behind the last request the store is closed.
        await _terminal.Text.WriteLineAsync("The kernel has ended.");
        return ExitCode.Good;
    }

    // Of an empty builder, so that no settings that happen to lie around say something else than the command line.
    private WebApplication Build(ParseResult parsed, KernelStore store, IPEndPoint address, bool requiresTokens)
    {
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(address));
        LogLevel least = parsed.GetValue(_verbose) ? LogLevel.Information : LogLevel.Warning;
        builder.Logging.AddProvider(new TerminalLogger(_terminal.Errors, least)).SetMinimumLevel(least);

        // What keeps it from starting is thrown, and said once.
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting", LogLevel.None);
        builder.Services.AddRoutingCore();
        builder.Services.Configure<HostOptions>(static host => host.ShutdownTimeout = Patience);
        builder.Services.AddSyncropelKernel(options =>
        {
            options.Store = store;
            options.RequireTokens = requiresTokens;
            options.AllowedHosts = parsed.GetValue(_allowHost) ?? [];
        });
        WebApplication app = builder.Build();
        app.MapSyncropelInspector();
        app.MapSyncropelKernel();
        return app;
    }

    private static async Task StartAsync(WebApplication app, IPEndPoint address, CancellationToken cancellation)
    {
        try
        {
            await app.StartAsync(cancellation);
        }
        catch (SocketException problem)
        {
            throw new IOException($"Nothing can listen on {address}: {problem.Message}. Give another --host or --port.", problem);
        }
    }

    private static int ParsePort(ArgumentResult result)
    {
        string text = result.Tokens.Single().Value;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int port) && port <= IPEndPoint.MaxPort) return port;
        result.AddError($"--port '{text}': give a number from 0 to {IPEndPoint.MaxPort}.");
        return 0;
    }

    private static IPAddress AddressOf(string host) => host == Localhost ? IPAddress.Loopback : IPAddress.Parse(host);
}
