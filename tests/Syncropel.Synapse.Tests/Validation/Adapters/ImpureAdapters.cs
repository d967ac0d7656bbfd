using System.Runtime.InteropServices;

namespace Syncropel.Synapse.Tests.Validation.Adapters;

/// <summary>What the adapters below call; none of it is run, for the content is never this one.</summary>
internal static class Helper
{
    public const string Never = "never the content of a fixture";

    public static string Label => Console.In.ReadLine() ?? "";

    public static string Load(int depth) => depth == 0 ? File.ReadAllText("labels.txt") : Again(depth - 1);

    public static IEnumerable<string> Lines()
    {
        yield return File.ReadAllText("lines.txt");
    }

    public static async Task<string> FetchAsync()
    {
        using var client = new HttpClient();
        return await client.GetStringAsync(new Uri("http://localhost"));
    }

    // Calls back: a walk that does not remember where it was would not end.
    private static string Again(int depth) => Load(depth);
}

internal static class Vocabulary
{
    public static readonly string[] Words = File.ReadAllLines("words.txt");
}

internal sealed class Box<T>
{
    public Box(T value) => Value = value;

    public T Value { get; }

    public string Save<TOther>(TOther other)
    {
        File.WriteAllText("box.txt", $"{Value}{other}");
        return "";
    }
}

internal sealed class Opener
{
    public Opener() => Reader = new StreamReader("model.bin");

    public StreamReader Reader { get; }
}

internal static class Native
{
    [DllImport("libc", EntryPoint = "getpid")]
    public static extern int ProcessId();
}

public sealed class ReadsFile : CorrectAdapter
{
    public override CanonicalIR Egress(double modelOutput, CanonicalIR originalIr, long latencyMs)
    {
        if (originalIr.Payload.Content == Helper.Never) Helper.Load(3);
        return base.Egress(modelOutput, originalIr, latencyMs);
    }
}

/// <summary>Reaches what is forbidden in every way that the walk follows.</summary>
public class ReachesAll : CorrectAdapter
{
    public override string Ingress(CanonicalIR ir) => ir.Payload.Content == Helper.Never ? Reach() : "";

    protected virtual string Parse() => "";

    private static string Local()
    {
        return Inner();

        static string Inner() => Environment.GetEnvironmentVariable("HOME") ?? "";
    }

    private string Reach()
    {
        Func<string> lambda = () => File.ReadAllText("lambda.txt");
        Func<string> group = Local;
        string text = lambda() + group() + Helper.Label + string.Concat(Helper.Lines()) + Helper.FetchAsync().Result + Vocabulary.Words[0];
        text += new Box<int>(1).Save("x") + new Opener().Reader.ReadLine();
        return text + Native.ProcessId() + Parse();
    }
}

/// <summary>Inherits ingress, and overrides what it calls.</summary>
public sealed class ReachesByOverride : ReachesAll
{
    protected override string Parse()
    {
        System.Diagnostics.Process.Start("parser");
        return "";
    }
}

/// <summary>Looks like input and output, and is none.</summary>
public sealed class LooksImpure : CorrectAdapter
{
    private readonly ILabels? _labels;

    public LooksImpure()
    {
    }

    internal LooksImpure(ILabels labels) => _labels = labels;

    public override string Ingress(CanonicalIR ir)
    {
        using var reader = new StreamReader(new MemoryStream());
        return reader.ReadToEnd() + Path.Combine("a", System.Net.WebUtility.HtmlDecode("b")) + Environment.ProcessorCount;
    }

    public override CanonicalIR Egress(double modelOutput, CanonicalIR originalIr, long latencyMs)
    {
        _ = _labels?.Find("x");
        return base.Egress(modelOutput, originalIr, latencyMs);
    }
}

internal interface ILabels
{
    string Find(string text);
}
