namespace Syncropel.Docs.Tests.Projects;

/// <summary>Tests that take the process's standard output, which there is once.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class ConsoleCollection
{
    /// <summary>The collection's name.</summary>
    public const string Name = "Console";
}
