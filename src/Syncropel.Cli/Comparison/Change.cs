using Syncropel.Cli.Schemas;

namespace Syncropel.Cli.Comparison;

/// <summary>A difference between two versions of a kind.</summary>
/// <param name="Path">Where in a body, as a JSON path; <c>$</c> is the whole.</param>
/// <param name="Rule">The keyword that differs, or <c>property</c> for a member that has come or gone.</param>
/// <param name="Breaks">What it breaks.</param>
/// <param name="Message">What differs, and why that matters.</param>
/// <param name="File">The file in which the place is: the newer one, unless the place is gone.</param>
/// <param name="Place">The place.</param>
internal sealed record Change(string Path, string Rule, Breaks Breaks, string Message, string File, TextPlace Place)
{
    public bool IsBreaking(Breaks wanted) => (Breaks & wanted) != 0;
}
