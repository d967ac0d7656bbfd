using System.Collections.Frozen;
using System.Security.Cryptography;

namespace Syncropel.Kernel.Server.Inspector;

/// <summary>The files of the inspector, as they lie in this assembly.</summary>
internal static class InspectorPage
{
    private const string Prefix = "Inspector/";

    /// <summary>The file that is the page itself.</summary>
    public const string Index = "index.html";

    private static readonly FrozenDictionary<string, string> Types = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        [".html"] = "text/html; charset=utf-8",
        [".css"] = "text/css; charset=utf-8",
        [".js"] = "text/javascript; charset=utf-8",
        [".svg"] = "image/svg+xml",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly Lazy<FrozenDictionary<string, InspectorFile>> Files = new(ReadAll);

    /// <summary>The file of a name; null where there is none.</summary>
    public static InspectorFile? Find(string name) => Files.Value.GetValueOrDefault(name);

    private static FrozenDictionary<string, InspectorFile> ReadAll() => typeof(InspectorPage).Assembly.GetManifestResourceNames()
        .Where(static name => name.StartsWith(Prefix, StringComparison.Ordinal))
        .ToFrozenDictionary(static name => name[Prefix.Length..], Read, StringComparer.Ordinal);

    private static InspectorFile Read(string name)
    {
        using Stream resource = typeof(InspectorPage).Assembly.GetManifestResourceStream(name)!;
        byte[] bytes = new byte[resource.Length];
        resource.ReadExactly(bytes);
        string tag = $"\"{Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, 8))}\"";
        return new InspectorFile(Types[Path.GetExtension(name)], tag, bytes);
    }
}
