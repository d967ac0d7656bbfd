namespace Syncropel.Testing.Synapse;

/// <summary>
/// What ingress and egress may not call: input and output of any kind, and waiting. What only computes is allowed even where it stands
/// beside it, such as <c>WebUtility</c>, <c>Path.Combine</c>, <c>Environment.ProcessorCount</c> or a reader over a stream.
/// </summary>
internal static class ForbiddenApis
{
    private const string Network = "network";
    private const string Files = "files";
    private const string Database = "database";
    private const string EnvironmentOfProcess = "environment";

    // All that stands in the namespace, and in those below it.
    private static readonly Dictionary<string, string> Namespaces = new()
    {
        ["System.Net.Mail"] = Network,
        ["System.Net.NetworkInformation"] = Network,
        ["System.Net.Quic"] = Network,
        ["System.Net.Security"] = Network,
        ["System.Net.Sockets"] = Network,
        ["System.Net.WebSockets"] = Network,
        ["Grpc.Core"] = Network,
        ["Grpc.Net.Client"] = Network,
        ["System.IO.IsolatedStorage"] = Files,
        ["System.IO.MemoryMappedFiles"] = Files,
        ["System.IO.Pipes"] = "pipes",
        ["System.IO.Ports"] = "serial ports",
        ["System.Data.Common"] = Database,
        ["System.Data.SqlClient"] = Database,
        ["Microsoft.Data.SqlClient"] = Database,
        ["Microsoft.Data.Sqlite"] = Database,
        ["Microsoft.EntityFrameworkCore"] = Database,
        ["Npgsql"] = Database,
        ["Microsoft.Win32"] = "registry",
    };

    // All members of the type.
    private static readonly Dictionary<string, string> Types = new()
    {
        ["System.Net.Dns"] = Network,
        ["System.Net.FtpWebRequest"] = Network,
        ["System.Net.HttpListener"] = Network,
        ["System.Net.HttpWebRequest"] = Network,
        ["System.Net.WebClient"] = Network,
        ["System.Net.WebRequest"] = Network,
        ["System.Net.Http.HttpClient"] = Network,
        ["System.Net.Http.HttpClientHandler"] = Network,
        ["System.Net.Http.HttpMessageInvoker"] = Network,
        ["System.Net.Http.SocketsHttpHandler"] = Network,
        ["System.Net.Http.Json.HttpClientJsonExtensions"] = Network,
        ["Syncropel.ISyncropelClient"] = Network,
        ["Syncropel.SyncropelClient"] = Network,
        ["System.IO.Directory"] = Files,
        ["System.IO.DirectoryInfo"] = Files,
        ["System.IO.DriveInfo"] = Files,
        ["System.IO.File"] = Files,
        ["System.IO.FileInfo"] = Files,
        ["System.IO.FileStream"] = Files,
        ["System.IO.FileSystemInfo"] = Files,
        ["System.IO.FileSystemWatcher"] = Files,
        ["System.IO.RandomAccess"] = Files,
        ["System.IO.Compression.ZipFile"] = Files,
        ["System.Console"] = "console",
        ["System.Diagnostics.Process"] = "processes",
        ["System.Data.IDbCommand"] = Database,
        ["System.Data.IDbConnection"] = Database,
        ["System.Runtime.InteropServices.NativeLibrary"] = "native code",
    };

    // Single members of types that otherwise only compute.
    private static readonly Dictionary<string, string> Members = new()
    {
        ["System.IO.Path.Exists"] = Files,
        ["System.IO.Path.GetTempFileName"] = Files,
        ["System.Environment.get_CommandLine"] = EnvironmentOfProcess,
        ["System.Environment.get_CurrentDirectory"] = EnvironmentOfProcess,
        ["System.Environment.set_CurrentDirectory"] = EnvironmentOfProcess,
        ["System.Environment.get_MachineName"] = EnvironmentOfProcess,
        ["System.Environment.get_UserName"] = EnvironmentOfProcess,
        ["System.Environment.Exit"] = EnvironmentOfProcess,
        ["System.Environment.ExpandEnvironmentVariables"] = EnvironmentOfProcess,
        ["System.Environment.FailFast"] = EnvironmentOfProcess,
        ["System.Environment.GetCommandLineArgs"] = EnvironmentOfProcess,
        ["System.Environment.GetEnvironmentVariable"] = EnvironmentOfProcess,
        ["System.Environment.GetEnvironmentVariables"] = EnvironmentOfProcess,
        ["System.Environment.GetFolderPath"] = EnvironmentOfProcess,
        ["System.Environment.SetEnvironmentVariable"] = EnvironmentOfProcess,
        ["System.Reflection.Assembly.Load"] = "loads code",
        ["System.Reflection.Assembly.LoadFile"] = "loads code",
        ["System.Reflection.Assembly.LoadFrom"] = "loads code",
        ["System.Threading.Tasks.Task.Delay"] = "waits",
        ["System.Threading.Thread.Sleep"] = "waits",
    };

    // Members that open what their first argument names, and only compute where that is a stream or a reader.
    private static readonly Dictionary<string, string> MembersByPath = new()
    {
        ["System.IO.StreamReader..ctor"] = Files,
        ["System.IO.StreamWriter..ctor"] = Files,
        ["System.Xml.XmlDocument.Load"] = Files,
        ["System.Xml.XmlReader.Create"] = Files,
        ["System.Xml.XmlWriter.Create"] = Files,
        ["System.Xml.Linq.XDocument.Load"] = Files,
        ["System.Xml.Linq.XElement.Load"] = Files,
        ["System.Xml.XPath.XPathDocument..ctor"] = Files,
    };

    // Members that call what no code names: it may compute, and it may not.
    private static readonly HashSet<string> Late =
    [
        "System.Delegate.DynamicInvoke",
        "System.Reflection.ConstructorInfo.Invoke",
        "System.Reflection.MethodBase.Invoke",
        "System.Reflection.MethodInvoker.Invoke",
        "System.Reflection.PropertyInfo.GetValue",
        "System.Type.InvokeMember",
        "Microsoft.CSharp.RuntimeBinder.Binder.Invoke",
        "Microsoft.CSharp.RuntimeBinder.Binder.InvokeConstructor",
        "Microsoft.CSharp.RuntimeBinder.Binder.InvokeMember",
    ];

    /// <summary>The full names of all types in the table, and of all members that stand in it alone.</summary>
    public static IEnumerable<string> Names => Types.Keys.Concat(Members.Keys).Concat(MembersByPath.Keys).Concat(Late);

    /// <summary>Whether the method calls, by reflection or as <c>dynamic</c> does, what is known at run time alone.</summary>
    public static bool IsLate(ExternalMethod method) => Late.Contains($"{method.Namespace}.{method.Type}.{method.Name}");

    /// <summary>What the method does that is forbidden. Null where it is allowed.</summary>
    public static string? Find(ExternalMethod method)
    {
        string type = $"{method.Namespace}.{method.Type}";
        string member = $"{type}.{method.Name}";
        return Types.GetValueOrDefault(type)
            ?? Members.GetValueOrDefault(member)
            ?? (method.TakesTextFirst ? MembersByPath.GetValueOrDefault(member) : null)
            ?? FindNamespace(method.Namespace);
    }

    private static string? FindNamespace(string space)
    {
        for (string name = space; name.Length > 0; name = name[..Math.Max(name.LastIndexOf('.'), 0)])
        {
            if (Namespaces.TryGetValue(name, out string? what)) return what;
        }

        return null;
    }
}
