using System.Reflection;
using Syncropel.Docs.Tests.Pages;
using Syncropel.Kernel;
using Syncropel.Testing;

namespace Syncropel.Docs.Tests.Projects;

/// <summary>
/// The programs that pages show print what the pages say that they print, against a real kernel; and the tests that they show pass.
/// </summary>
[Collection(ConsoleCollection.Name)]
public sealed class RunTests
{
    private const string Endpoint = "http://localhost:9100";

    /// <summary>The outputs of programs that pages show.</summary>
    public static TheoryData<string> Outputs => [.. Page.All
        .SelectMany(static page => page.Blocks)
        .Where(static block => block.Words[FenceWords.Output] == "run")
        .Select(static block => block.Place)];

    /// <summary>The projects of tests that pages show.</summary>
    public static TheoryData<string, string> Tests
    {
        get
        {
            var tests = new TheoryData<string, string>();
            foreach (Page page in PageProjects.Pages)
            {
                foreach (string name in new PageProjects(page).Names.Where(static one => one.EndsWith(".Tests", StringComparison.Ordinal)))
                {
                    tests.Add(page.Path, name);
                }
            }

            return tests;
        }
    }

    [Theory]
    [MemberData(nameof(Outputs))]
    public async Task A_program_prints_what_the_page_shows(string place)
    {
        Block shown = Page.All.SelectMany(static page => page.Blocks).Single(block => block.Place == place);
        var page = Page.Of(shown.Page);
        string program = page.Blocks.TakeWhile(block => block.Line < shown.Line)
            .Select(static block => block.Words[FenceWords.File])
            .Last(static file => file?.EndsWith("/Program.cs", StringComparison.Ordinal) == true)!;
        await using KernelHost host = await KernelHost.StartAsync(
            new KernelHostOptions { Store = KernelStore.InMemory }, TestContext.Current.CancellationToken);

        Assembly assembly = await LoadedProject.LoadAsync(
            new PageProjects(page),
            Path.GetDirectoryName(program)!,
            text => text.Replace(Endpoint, host.Endpoint.ToString(), StringComparison.Ordinal));

        Assert.Equal(shown.Shown, (await PrintedAsync(assembly)).TrimEnd('\n'));
    }

    [Theory]
    [MemberData(nameof(Tests))]
    public async Task The_tests_that_a_page_shows_pass(string path, string name)
    {
        Assembly assembly = await LoadedProject.LoadAsync(new PageProjects(Page.Of(path)), name, static text => text);
        MethodInfo[] facts = [.. assembly.GetTypes().SelectMany(static type => type.GetMethods())
            .Where(static method => method.IsDefined(typeof(FactAttribute)))];
        Assert.NotEmpty(facts);
        foreach (MethodInfo fact in facts)
        {
            object? returned = fact.Invoke(Activator.CreateInstance(fact.DeclaringType!), null);
            if (returned is Task running) await running;
        }
    }

    private static async Task<string> PrintedAsync(Assembly program)
    {
        TextWriter before = Console.Out;
        using var printed = new StringWriter { NewLine = "\n" };
        Console.SetOut(printed);
        try
        {
            MethodInfo main = program.EntryPoint!;
            object?[] args = main.GetParameters().Length == 0 ? [] : [Array.Empty<string>()];
            if (main.Invoke(null, args) is Task running) await running;
        }
        finally
        {
            Console.SetOut(before);
        }

        return printed.ToString();
    }
}
