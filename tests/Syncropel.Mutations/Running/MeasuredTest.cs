using System.Globalization;
using Syncropel.Mutations.Hosting;

namespace Syncropel.Mutations.Running;

/// <summary>A test, how long it takes, and the mutants that it comes by.</summary>
internal sealed record MeasuredTest(TestCase Test, TimeSpan Time, int[] Mutants)
{
    public static MeasuredTest Parse(string line)
    {
        string[] parts = line.Split('\t');
        return new MeasuredTest(
            TestCase.Parse(string.Join('\t', parts[1..4])),
            TimeSpan.FromMilliseconds(double.Parse(parts[4], CultureInfo.InvariantCulture)),
            [
                .. parts[5].Split(',', StringSplitOptions.RemoveEmptyEntries)
                    .Select(static id => int.Parse(id, CultureInfo.InvariantCulture)),
            ]);
    }
}
