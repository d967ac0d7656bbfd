namespace Syncropel.Outbox.Victim;

/// <summary>Opens the outbox and has it open until it is killed, or its input ends; or says why it cannot.</summary>
internal static class HoldMode
{
    public static int Run(string path)
    {
        try
        {
            using SyncropelClient client = Clients.Open(new Uri("http://localhost:1"), path);
            Out.Say("open");
            Console.ReadLine();
        }
        catch (OutboxException problem)
        {
            Out.Say(problem.Message);
        }

        return 0;
    }
}
