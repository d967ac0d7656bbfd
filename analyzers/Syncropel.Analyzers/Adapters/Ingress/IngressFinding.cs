using Microsoft.CodeAnalysis;

namespace Syncropel.Analyzers.Adapters;

/// <summary>A place at which ingress fails.</summary>
/// <param name="Place">Where.</param>
/// <param name="Message">How, and what to do.</param>
/// <param name="IsCertain">Whether it is in the code, and not only in what is called.</param>
internal sealed record IngressFinding(Location Place, string Message, bool IsCertain);
