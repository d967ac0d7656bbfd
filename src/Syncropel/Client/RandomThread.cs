using System.Security.Cryptography;

namespace Syncropel.Client;

/// <summary>Makes thread ids that nobody else makes: <c>th_</c> and 64 random hex digits.</summary>
internal static class RandomThread
{
    private const int Bytes = 32;

    public static string Next() => "th_" + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(Bytes));
}
