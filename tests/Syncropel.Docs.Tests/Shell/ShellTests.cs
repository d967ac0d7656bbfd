using Syncropel.Docs.Tests.Pages;

namespace Syncropel.Docs.Tests.Shell;

/// <summary>What a page tells its reader to type can be typed.</summary>
public sealed class ShellTests
{
    /// <summary>The commands of all pages.</summary>
    public static TheoryData<string, string> Commands
    {
        get
        {
            var commands = new TheoryData<string, string>();
            foreach (ShellCommand command in All()) commands.Add(command.Place, command.ToString());
            return commands;
        }
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task A_command_names_what_is_there(string place, string text)
    {
        ShellCommand command = All().First(one => one.Place == place && one.ToString() == text);
        Assert.Equal(null as string, await KnownCommands.ProblemAsync(command));
    }

    [Theory]
    [InlineData("dotnet syncropel serve --dta ./hub.db")]
    [InlineData("dotnet syncropel sreve")]
    [InlineData("dotnet run --project src/Syncropel.Cli -- serve --prot 9100")]
    [InlineData("dotnet run --project samples/NoSuchSample")]
    [InlineData("dotnet add package Syncropel.Tests")]
    [InlineData("dotnet new nosuchtemplate")]
    [InlineData("syncropel serve")]
    public async Task A_command_that_cannot_work_is_found(string text) =>
        Assert.NotNull(await KnownCommands.ProblemAsync(new ShellCommand("here", text.Split(' '))));

    [Theory]
    [InlineData("templates/Syncropel.Templates/README.md:1", "dotnet run --project src/YourApp")]
    [InlineData("templates/Syncropel.Templates/README.md:1", "dotnet run --project src/MyApp --nosuch")]
    [InlineData("templates/Syncropel.Templates/content/syncropel/README.md:1", "dotnet run --project src/MyApp")]
    [InlineData("docs/cli.md:1", "dotnet run --project src/MyApp")]
    public async Task A_project_that_the_page_does_not_lead_to_is_found(string place, string text) =>
        Assert.NotNull(await KnownCommands.ProblemAsync(new ShellCommand(place, text.Split(' '))));

    private static IEnumerable<ShellCommand> All() => Page.All.SelectMany(static page => page.Blocks)
        .Where(static block => block.Language == "sh" && !block.Words.Has(FenceWords.Unchecked))
        .SelectMany(ShellCommand.Of);
}
