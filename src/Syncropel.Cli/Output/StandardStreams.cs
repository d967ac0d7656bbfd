using System.Text;
using Microsoft.Win32.SafeHandles;

namespace Syncropel.Cli.Output;

/// <summary>The standard streams of the process.</summary>
internal static class StandardStreams
{
    private const int Narrowest = 40;

    public static Terminal Open()
    {
        bool isSeen = !Console.IsOutputRedirected;
        Stream output = isSeen ? Console.OpenStandardOutput() : Redirected();
        TextWriter text = isSeen ? Console.Out : new StreamWriter(output, new UTF8Encoding(false)) { AutoFlush = true };
        return new Terminal(Console.OpenStandardInput(), output, text, Console.Error)
        {
            IsSeen = isSeen,
            HasColours = Colours.AreWanted(isSeen, Environment.GetEnvironmentVariable),
            Width = isSeen ? WidthOf() : int.MaxValue,
        };
    }

    // The console's own stream does not say that nobody reads any more, and a command would go on for nobody. A file is left to it: another
    // program that writes behind this one relies on the place that the two share.
    private static Stream Redirected()
    {
        if (OperatingSystem.IsWindows()) return Console.OpenStandardOutput();
        var stream = new FileStream(new SafeFileHandle(1, ownsHandle: false), FileAccess.Write, bufferSize: 0);
        return stream.CanSeek ? Console.OpenStandardOutput() : new PipeStream(stream);
    }

    private static int WidthOf()
    {
        try
        {
            return Math.Max(Console.WindowWidth, Narrowest);
        }
        catch (IOException)
        {
            return Narrowest * 2;
        }
    }
}
