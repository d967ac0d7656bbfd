using System.Globalization;
using System.Net;

namespace Syncropel.Kernel.Server.Access;

/// <summary>Names of hosts in one form, whoever wrote them: a browser sends the ASCII form, and people write the other.</summary>
internal static class HostName
{
    private static readonly IdnMapping Idn = new();

    /// <summary>The ASCII form of a name, and the shortest one of an address, without brackets; what is neither stays as it is.</summary>
    public static string Normalize(string host)
    {
        string name = host.Trim('[', ']');
        if (IPAddress.TryParse(name, out IPAddress? address)) return address.ToString();
        try
        {
            // Without ICU it folds the case of ASCII alone, and names have none.
            return Idn.GetAscii(name.ToLowerInvariant());
        }
        catch (ArgumentException)
        {
            return name;
        }
    }
}
