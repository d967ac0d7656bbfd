namespace Syncropel.Kernel.PostgreSql.Victim;

/// <summary>Lines to the one who watches. When a line is said, it is out of the process, and a kill does not take it back.</summary>
internal static class Out
{
    private static readonly Lock Gate = new();
    private static readonly Stream Output = Console.OpenStandardOutput();

    public static void Say(string line)
    {
        byte[] bytes = System.Text.Encoding.UTF8.GetBytes(line + "\n");
        lock (Gate) Output.Write(bytes);
    }
}
