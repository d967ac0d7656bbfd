namespace Syncropel.Cli;

/// <summary>Why a command cannot do what it was asked: the message names the place and the remedy, and is all that is said.</summary>
/// <param name="message">The message.</param>
/// <param name="innerException">The cause, if another exception is.</param>
internal sealed class CommandException(string message, Exception? innerException = null) : Exception(message, innerException);
