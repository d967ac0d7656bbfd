using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Syncropel.Testing.Synapse;

namespace Syncropel.Synapse.Tests.Validation;

/// <summary>The table of what adapters may not call.</summary>
public sealed class ForbiddenApisTests
{
    [Fact]
    public void Every_name_in_it_is_one_that_is_there()
    {
        HashSet<string> known = [.. Framework().Append(typeof(SyncropelClient).Assembly.Location).SelectMany(NamesIn)];
        Assert.Contains("System.IO.File", known);
        Assert.DoesNotContain(ForbiddenApis.Names, name => !known.Contains(name));
    }

    [Theory]
    [InlineData("System.Net.Sockets", "Socket", "Send", false, "network")]
    [InlineData("System.Net.NetworkInformation", "Ping", "Send", true, "network")]
    [InlineData("Microsoft.EntityFrameworkCore.Infrastructure", "DatabaseFacade", "EnsureCreated", false, "database")]
    [InlineData("System.Threading", "Thread", "Sleep", false, "waits")]
    [InlineData("System.Threading", "Thread", "get_CurrentThread", false, null)]
    [InlineData("System.IO", "StreamReader", ".ctor", true, "files")]
    [InlineData("System.IO", "StreamReader", ".ctor", false, null)]
    [InlineData("System.IO", "MemoryStream", ".ctor", false, null)]
    [InlineData("System.Net", "WebUtility", "HtmlDecode", true, null)]
    [InlineData("NpgsqlLike", "Thing", "Do", false, null)]
    [InlineData("", "Thing", "Do", false, null)]
    public void It_tells_what_a_method_does(string space, string type, string name, bool takesText, string? what) =>
        Assert.Equal(what, ForbiddenApis.Find(new ExternalMethod(space, type, name, takesText)));

    private static IEnumerable<string> Framework()
    {
        string folder = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        return [.. Directory.EnumerateFiles(folder, "System*.dll"), Path.Combine(folder, "Microsoft.CSharp.dll")];
    }

    // Types, and members behind their type's name, as they stand where they are defined.
    private static IEnumerable<string> NamesIn(string path)
    {
        using var file = new PEReader(File.OpenRead(path));
        if (!file.HasMetadata) yield break;
        MetadataReader metadata = file.GetMetadataReader();
        foreach (TypeDefinition type in metadata.TypeDefinitions.Select(metadata.GetTypeDefinition))
        {
            if ((type.Attributes & TypeAttributes.VisibilityMask) != TypeAttributes.Public) continue;
            string name = $"{metadata.GetString(type.Namespace)}.{metadata.GetString(type.Name)}";
            yield return name;
            foreach (MethodDefinition method in type.GetMethods().Select(metadata.GetMethodDefinition))
            {
                yield return $"{name}.{metadata.GetString(method.Name)}";
            }
        }
    }
}
