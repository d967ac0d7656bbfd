namespace Syncropel.Cli;

/// <summary>What a program says when it ends.</summary>
internal static class ExitCode
{
    /// <summary>All is well.</summary>
    public const int Good = 0;

    /// <summary>What was asked for was done, and what came out is not good; or the command line is wrong.</summary>
    public const int Findings = 1;

    /// <summary>It could not be done.</summary>
    public const int Failed = 2;
}
