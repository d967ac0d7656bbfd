using System.Globalization;
using Syncropel.Mutations.Mutating;

namespace Syncropel.Mutations.Running;

/// <summary>The table of a run, and what is left to be looked at.</summary>
internal static class Report
{
    /// <summary>How many of a hundred mutants have to be noticed in every area.</summary>
    private const double LeastScore = 85;

    public static int Write(TextWriter output, AreaScore[] scores, KnownSurvivors known)
    {
        output.WriteLine();
        output.WriteLine("| area | mutants | killed | hung | survived | explained | score |");
        output.WriteLine("|---|---:|---:|---:|---:|---:|---:|");
        foreach (AreaScore score in scores)
        {
            int explained = score.Survivors.Count(one => known.Explains(one.Name));
            string counts = $"{score.Count} | {score.Killed} | {score.TimedOut} | {score.Survivors.Length} | {explained}";
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {score.Area} | {counts} | {score.Score:0.0} % |"));
        }

        Mutant[] unexplained = [.. scores.SelectMany(static score => score.Survivors).Where(one => !known.Explains(one.Name))];
        output.WriteLine();
        output.WriteLine($"{unexplained.Length} survivors are not explained in survivors.txt{(unexplained.Length == 0 ? "." : ":")}");
        foreach (Mutant mutant in unexplained) output.WriteLine(mutant.Name);
        return scores.All(static score => score.Score >= LeastScore) && unexplained.Length == 0 ? 0 : 1;
    }
}
