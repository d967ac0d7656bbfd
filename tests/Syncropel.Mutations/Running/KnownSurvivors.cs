namespace Syncropel.Mutations.Running;

/// <summary>
/// The mutants that no test can or need notice, each with its reason: <c>survivors.txt</c>. A line that begins with <c>#</c> is a reason,
/// and the lines below it, up to the next empty one, are the mutants that it holds for.
/// </summary>
internal sealed class KnownSurvivors
{
    private readonly HashSet<string> _names;

    private KnownSurvivors(IEnumerable<string> names) => _names = [.. names];

    public static KnownSurvivors Read(string path) => new(
        File.ReadLines(path).Where(static line => line.Length > 0 && !line.StartsWith('#')));

    public bool Explains(string mutant) => _names.Contains(mutant);
}
