using System.CommandLine;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Syncropel.Kernel;
using Syncropel.Kernel.Server;

namespace Syncropel.Cli.Commands;

/// <summary><c>serve</c>: runs a kernel until it is asked to end.</summary>
internal sealed class ServeCommand
{
    private const int DefaultPort = 9100;
    private const int LargestPort = 65535;

    private readonly Terminal _terminal;

    private readonly Option<string> _host = new("--host")
    {
        Description = "The address to listen on; 0.0.0.0 is all of the machine's.",
        DefaultValueFactory = static _ => "127.0.0.1",
        HelpName = "ADDRESS",
    };

    private readonly Option<int> _port = new("--port")
    {
        Description = "The port to listen on; 0 is any that is free.",
        DefaultValueFactory = static _ => DefaultPort,
        HelpName = "PORT",
    };

    private readonly Option<bool> _requireTokens = new("--require-tokens")
    {
        Description = "Take only requests with a token, which 'token create' makes.",
    };

    private readonly Option<bool> _verbose = new("--verbose") { Description = "Say what happens, and not only what goes wrong." };

    private readonly StoreChoice _store;

    private ServeCommand(Terminal terminal, Command command)
    {
        _terminal = terminal;
        _host.Validators.Add(static result =>
        {
            string text = result.GetValueOrDefault<string>();
            if (text != "localhost" && !IPAddress.TryParse(text, out _)) result.AddError($"--host '{text}': give an IP address, or localhost.");
        });
        _port.Validators.Add(static result =>
        {
            int port = result.GetValueOrDefault<int>();
            if (port is < 0 or > LargestPort) result.AddError($"--port '{port}': give a number from 0 to {LargestPort}.");
        });
        _store = StoreChoice.AddTo(command, takesMemory: true);
        foreach (Option option in new Option[] { _host, _port, _requireTokens, _verbose }) command.Options.Add(option);
        command.SetAction(RunAsync);
    }

    /// <summary>Makes the command.</summary>
    public static Command Create(Terminal terminal)
    {
        var command = new Command("serve", "Runs a kernel, with its inspector at /, until it is asked to end (Ctrl+C).");
        _ = new ServeCommand(terminal, command);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        KernelStore store = _store.Read(parsed);
        string host = parsed.GetRequiredValue(_host);
        bool requiresTokens = parsed.GetValue(_requireTokens);
        await using WebApplication app = Build(store, Address(host, parsed.GetValue(_port)), requiresTokens, parsed.GetValue(_verbose));
        await app.StartAsync(cancellation);
        await _terminal.Text.WriteLineAsync($"Kernel and inspector: {string.Join(", ", app.Urls)}/ Store: {store}.");
        if (!requiresTokens && !IsLoopback(host))
        {
            await _terminal.Errors.WriteLineAsync(
                $"Whoever reaches {host} can read and write everything here. Give --require-tokens, and make tokens with 'token create'.");
        }

        await app.WaitForShutdownAsync(cancellation);
        await _terminal.Text.WriteLineAsync("The kernel has ended.");
        return ExitCode.Good;
    }

    private static WebApplication Build(KernelStore store, string address, bool requiresTokens, bool verbose)
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls(address);

        // What was asked for goes to the standard output, and nothing else.
        builder.Logging.ClearProviders();
        builder.Logging.AddConsole(static console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        builder.Logging.SetMinimumLevel(verbose ? LogLevel.Information : LogLevel.Warning);
        builder.Services.AddSyncropelKernel(options =>
        {
            options.Store = store;
            options.RequireTokens = requiresTokens;
        });
        WebApplication app = builder.Build();
        app.MapSyncropelInspector();
        app.MapSyncropelKernel();
        return app;
    }

    private static string Address(string host, int port) =>
        new UriBuilder(Uri.UriSchemeHttp, host == "localhost" ? IPAddress.Loopback.ToString() : host, port).Uri.ToString();

    private static bool IsLoopback(string host) => host == "localhost" || (IPAddress.TryParse(host, out IPAddress? ip) && IPAddress.IsLoopback(ip));
}
