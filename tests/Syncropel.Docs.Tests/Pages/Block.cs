namespace Syncropel.Docs.Tests.Pages;

/// <summary>A fenced block of a page.</summary>
/// <param name="Page">The page's path below the root.</param>
/// <param name="Line">The line of the page on which its text begins, from 1.</param>
/// <param name="Language">What the fence says first; empty where it says nothing.</param>
/// <param name="Words">What it says behind that, such as <c>file=Music/Program.cs</c>: readers are not shown it, tests go by it.</param>
/// <param name="Text">What stands in it.</param>
internal sealed record Block(string Page, int Line, string Language, FenceWords Words, string Text)
{
    /// <summary>Where a reader finds it: <c>README.md:12</c>.</summary>
    public string Place => $"{Page}:{Line}";

    /// <summary>What is shown, without the line end behind it.</summary>
    public string Shown => Text.TrimEnd('\n');

    public override string ToString() => Place;
}
