namespace Syncropel.Transport;

/// <summary>
/// A handler that sees to the trace context itself. One that chooses for each request what sends it cannot be looked through beforehand.
/// </summary>
internal interface ITraceContextSender;
