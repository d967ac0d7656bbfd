using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace Syncropel.Testing.Synapse;

/// <summary>
/// The metadata and the method bodies of one assembly: from its file, or, where it was loaded from memory, from the runtime.
/// </summary>
internal sealed class AssemblyCode : IDisposable
{
    private readonly Module _module;
    private readonly PEReader? _file;

    private AssemblyCode(Module module, MetadataReader metadata, PEReader? file)
    {
        _module = module;
        _file = file;
        Metadata = metadata;
    }

    public MetadataReader Metadata { get; }

    /// <summary>Reads a module. Null where its code cannot be read, as that of an assembly which is made at run time.</summary>
    public static AssemblyCode? TryOpen(Module module) => FromFile(module) ?? FromMemory(module);

    /// <summary>The type's definition. Nil where it stands in another assembly.</summary>
    public TypeDefinitionHandle HandleOf(Type type) =>
        type.Module == _module ? (TypeDefinitionHandle)MetadataTokens.EntityHandle(type.MetadataToken) : default;

    /// <summary>The IL of a method. Null where it has none, or where it cannot be read.</summary>
    [UnconditionalSuppressMessage("Trimming", "IL2026", Justification = "Tests are not trimmed; without IL a note says so.")]
    public byte[]? BodyOf(MethodDefinitionHandle method)
    {
        if (_file is not null) return _file.GetMethodBody(Metadata.GetMethodDefinition(method).RelativeVirtualAddress).GetILBytes();
        try
        {
            return _module.ResolveMethod(MetadataTokens.GetToken(method))?.GetMethodBody()?.GetILAsByteArray();
        }
        catch (Exception missing) when (missing is FileNotFoundException or TypeLoadException)
        {
            return null;
        }
    }

    public void Dispose() => _file?.Dispose();

    [UnconditionalSuppressMessage("SingleFile", "IL3000", Justification = "Where there is no file the metadata is read from memory.")]
    private static AssemblyCode? FromFile(Module module)
    {
        string path = module.Assembly.IsDynamic ? "" : module.Assembly.Location;
        if (path.Length == 0 || !File.Exists(path)) return null;
        var file = new PEReader(new MemoryStream(File.ReadAllBytes(path)));
        MetadataReader metadata = file.GetMetadataReader();

        // A file that was built anew since it was loaded has other tokens.
        Guid version = metadata.GetGuid(metadata.GetModuleDefinition().Mvid);
        if (version == module.ModuleVersionId) return new AssemblyCode(module, metadata, file);
        file.Dispose();
        return null;
    }

    private static unsafe AssemblyCode? FromMemory(Module module) =>
        !module.Assembly.IsDynamic && module.Assembly.TryGetRawMetadata(out byte* metadata, out int length)
            ? new AssemblyCode(module, new MetadataReader(metadata, length), file: null)
            : null;
}
