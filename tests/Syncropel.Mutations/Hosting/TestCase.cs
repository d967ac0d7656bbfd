using System.Globalization;

namespace Syncropel.Mutations.Hosting;

/// <summary>One run of one test method.</summary>
/// <param name="Class">The full name of its class.</param>
/// <param name="Method">Its method.</param>
/// <param name="Row">Which of its rows, from 0; 0 for a test without rows.</param>
internal sealed record TestCase(string Class, string Method, int Row)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Class}\t{Method}\t{Row}");

    public static TestCase Parse(string line)
    {
        string[] parts = line.Split('\t');
        return new TestCase(parts[0], parts[1], int.Parse(parts[2], CultureInfo.InvariantCulture));
    }
}
