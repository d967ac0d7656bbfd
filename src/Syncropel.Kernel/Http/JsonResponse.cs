using System.Net;

namespace Syncropel.Kernel.Http;

/// <summary>An answer in JSON.</summary>
/// <param name="Status">The status.</param>
/// <param name="Json">The body.</param>
internal sealed record JsonResponse(HttpStatusCode Status, ReadOnlyMemory<byte> Json) : KernelResponse(Status);
