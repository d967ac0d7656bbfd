using Spectre.Console;

namespace MusicLibrary.Display;

/// <summary>Shows how far the import is: a bar on a terminal, plain lines elsewhere.</summary>
internal static class ImportProgress
{
    private const int LinesBetweenReports = 250;

    public static async Task ShowAsync(IAnsiConsole console, int total, Func<IProgress<int>, Task> import)
    {
        if (!console.Profile.Capabilities.Ansi || !console.Profile.Capabilities.Interactive)
        {
            await import(new PlainProgress(console, total));
            return;
        }

        await console.Progress()
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .StartAsync(async context =>
            {
                ProgressTask bar = context.AddTask("Emitting tracks", maxValue: Math.Max(total, 1));
                await import(new Bar(bar));
                bar.Value = bar.MaxValue;
            });
    }

    // Progress<T> reports on another thread, later than it happened; these report at once.
    private sealed class Bar(ProgressTask task) : IProgress<int>
    {
        public void Report(int value) => task.Value = value;
    }

    private sealed class PlainProgress(IAnsiConsole console, int total) : IProgress<int>
    {
        public void Report(int value)
        {
            if (value % LinesBetweenReports == 0 || value == total) console.WriteLine($"emitting: {value} of {total} lines");
        }
    }
}
