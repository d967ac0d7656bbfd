using Microsoft.CodeAnalysis.Text;

namespace Syncropel.Generators.Json;

/// <summary>A place where a text is not JSON.</summary>
internal readonly record struct JsonError(TextSpan Span, string Message);
