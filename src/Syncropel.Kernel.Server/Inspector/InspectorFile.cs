namespace Syncropel.Kernel.Server.Inspector;

/// <summary>One file of the inspector.</summary>
/// <param name="Type">Its media type.</param>
/// <param name="Tag">Its entity tag, which is another one when its content is.</param>
/// <param name="Content">Its bytes.</param>
internal sealed record InspectorFile(string Type, string Tag, ReadOnlyMemory<byte> Content);
