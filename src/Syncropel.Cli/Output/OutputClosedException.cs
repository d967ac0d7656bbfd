namespace Syncropel.Cli.Output;

/// <summary>Nobody reads the standard output any more, as behind <c>| head</c>: there is nothing left to do, and nothing to say.</summary>
/// <param name="cause">What the system said.</param>
internal sealed class OutputClosedException(Exception cause) : IOException(cause.Message, cause);
