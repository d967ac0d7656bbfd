using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Syncropel.Tests.Json;

/// <summary>The published test vectors of RFC 8785: see Vectors/jcs/SOURCE.md.</summary>
internal static class JcsVectors
{
    public static byte[] Read(params string[] path) =>
        File.ReadAllBytes(Path.Combine([AppContext.BaseDirectory, "Vectors", "jcs", .. path]));

    /// <summary>The lines <c>bits in hex,expected text</c> of a vector file.</summary>
    public static IEnumerable<(double Value, string Expected)> Numbers(string file)
    {
        foreach (string line in Encoding.ASCII.GetString(Read(file)).Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            string[] columns = line.Split(',');
            ulong bits = ulong.Parse(columns[0], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
            yield return (BitConverter.UInt64BitsToDouble(bits), columns[1]);
        }
    }

    /// <summary>
    /// The published sequence of numbers, without end: 168 chosen ones (the beginning of the file of 1,000 lines), 2,000 that
    /// follow the smallest normal number, and then what hashing a block of zeros over and over gives, four little-endian doubles
    /// a hash, without zeros and what is no number.
    /// </summary>
    public static IEnumerable<double> Sequence()
    {
        foreach ((double value, _) in Numbers("es6testfile1k.txt").Take(168)) yield return value;
        for (ulong i = 0; i < 2000; i++) yield return BitConverter.UInt64BitsToDouble(0x0010_0000_0000_0000 + i);

        byte[] block = new byte[32];
        while (true)
        {
            block = SHA256.HashData(block);
            for (int at = 0; at < block.Length; at += sizeof(double))
            {
                double value = BitConverter.ToDouble(block, at);
                if (value != 0 && double.IsFinite(value)) yield return value;
            }
        }
    }
}
