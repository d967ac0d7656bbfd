using System.Reflection;
using System.Runtime.Loader;
using Syncropel.Docs.Tests.Compiling;

namespace Syncropel.Docs.Tests.Projects;

/// <summary>A project of a page, loaded to be run, with what it refers to.</summary>
internal static class LoadedProject
{
    /// <summary>Loads a project.</summary>
    /// <param name="projects">The projects of the page.</param>
    /// <param name="name">The project.</param>
    /// <param name="change">What is done to its files before, for they must run on whatever port is free.</param>
    public static async Task<Assembly> LoadAsync(PageProjects projects, string name, Func<string, string> change)
    {
        var context = new AssemblyLoadContext(name);
        Assembly? last = null;
        foreach (string one in projects.Names.Where(one => name == one || name == one + ".Tests"))
        {
            IEnumerable<SourceFile> files = projects.Files(one).Select(file => file with { Text = change(file.Text) });
            using var image = new MemoryStream((await projects.CompileAsync(one, files)).Image());
            last = context.LoadFromStream(image);
        }

        return last ?? throw new ArgumentException($"The page has no project {name}.", nameof(name));
    }
}
