using Syncropel.Transport;

namespace Syncropel.Client;

/// <summary>What became of a call after all its attempts.</summary>
/// <param name="Response">The last answer; null where there was none.</param>
/// <param name="Error">Why the call failed; null where the answer's status is a success.</param>
internal readonly record struct CallOutcome(ApiResponse? Response, EmitError? Error);
