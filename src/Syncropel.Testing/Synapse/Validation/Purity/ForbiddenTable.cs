namespace Syncropel.Testing.Synapse;

/// <summary>
/// The names of <c>ForbiddenApis</c>, and what each does. Written for netstandard2.0: the analyzer of SYN2008 is compiled with this
/// file, so that what the validator finds does not build.
/// </summary>
internal static class ForbiddenTable
{
    private const string Network = "network";
    private const string Files = "files";
    private const string Database = "database";
    private const string EnvironmentOfProcess = "environment";

    /// <summary>All that stands in the namespace, and in those below it.</summary>
    public static readonly Dictionary<string, string> Namespaces = new()
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

    /// <summary>All members of the type.</summary>
    public static readonly Dictionary<string, string> Types = new()
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

    /// <summary>Single members of types that otherwise only compute.</summary>
    public static readonly Dictionary<string, string> Members = new()
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

    /// <summary>Members that open what their first argument names, and only compute where that is a stream or a reader.</summary>
    public static readonly Dictionary<string, string> MembersByPath = new()
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
}
