using Syncropel.Kernel.Storage;

namespace Syncropel.Kernel.Victim;

/// <summary>Has a store open until its input ends; or says why it cannot.</summary>
internal static class HoldMode
{
    public static async Task<int> RunAsync(string path)
    {
        try
        {
            await using OpenedStore store = await Stores.OpenAsync(path);
            Out.Say("open");
            Console.ReadLine();
            return 0;
        }
        catch (KernelStoreException refused)
        {
            Out.Say(refused.Message);
            return 1;
        }
    }
}
