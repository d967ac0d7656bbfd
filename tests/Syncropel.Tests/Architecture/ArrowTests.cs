using System.Reflection;
using Syncropel.Kernel;
using Syncropel.Kernel.Server;
using Syncropel.Query;
using Syncropel.Synapse;
using Syncropel.Testing;

namespace Syncropel.Tests.Architecture;

/// <summary>The arrows of docs/architecture.md: who may know whom.</summary>
public sealed class ArrowTests
{
    private static readonly Assembly Sdk = typeof(SyncropelClient).Assembly;

    private static readonly Assembly Synapse = typeof(CanonicalIR).Assembly;

    private static readonly Assembly Hosting = typeof(SyncropelSettings).Assembly;

    private static readonly Assembly Outbox = typeof(OutboxOptions).Assembly;

    private static readonly Assembly Rules = typeof(KernelStore).Assembly;

    private static readonly Assembly Server = typeof(SyncropelKernelOptions).Assembly;

    private static readonly Assembly Cli = Assembly.Load("Syncropel.Cli");

    private static readonly Assembly TestingSdk = typeof(MockKernel).Assembly;

    // The generated sets of fields are the first one's heirs, in any assembly; adapters are those of the others.
    private static readonly Type[] MeantForHeirs = [typeof(NestedField<>), typeof(AdapterBase<,>), typeof(JsonAdapterBase)];

    [Fact]
    public void The_SDK_knows_the_framework_Polly_and_the_logging_abstractions()
    {
        IEnumerable<string> foreign = Referenced(Sdk).Where(static name => !name.StartsWith("System.", StringComparison.Ordinal));

        Assert.Equal(["Microsoft.Extensions.Logging.Abstractions", "Polly.Core"], foreign);
    }

    [Fact]
    public void The_testing_package_knows_the_framework_the_SDK_SYNAPSE_and_the_kernel()
    {
        IEnumerable<string> foreign = Referenced(TestingSdk).Where(static name => !IsOfTheFramework(name));

        Assert.Equal(["Syncropel", "Syncropel.Kernel", "Syncropel.Kernel.Server", "Syncropel.Synapse"], foreign);
    }

    [Fact]
    public void The_kernel_knows_the_framework_the_SDK_the_logging_abstractions_and_its_databases()
    {
        IEnumerable<string> foreign = Referenced(Rules).Where(static name => !name.StartsWith("System.", StringComparison.Ordinal));

        Assert.Equal(
            [
                "Microsoft.Data.Sqlite", "Microsoft.Extensions.Logging.Abstractions", "Npgsql",
                "SQLitePCLRaw.batteries_v2", "SQLitePCLRaw.core", "Syncropel",
            ],
            foreign);
    }

    [Fact]
    public void The_command_line_knows_the_framework_the_kernel_and_the_generator_and_nobody_knows_it()
    {
        IEnumerable<string> foreign = Referenced(Cli).Where(static name => !IsOfTheFramework(name));

        Assert.Equal(["Spectre.Console", "Syncropel", "Syncropel.Generators", "Syncropel.Kernel", "Syncropel.Kernel.Server"], foreign);
        Assert.All(
            [Sdk, Synapse, Hosting, Outbox, Rules, Server, TestingSdk],
            static one => Assert.DoesNotContain("Syncropel.Cli", Referenced(one)));
    }

    [Fact]
    public void The_kernels_server_knows_the_framework_the_kernel_and_the_SDK()
    {
        IEnumerable<string> foreign = Referenced(Server).Where(static name => !IsOfTheFramework(name));

        Assert.Equal(["Syncropel", "Syncropel.Kernel"], foreign);
    }

    [Fact]
    public void SYNAPSE_knows_the_framework_the_SDK_and_the_logging_abstractions()
    {
        IEnumerable<string> foreign = Referenced(Synapse).Where(static name => !name.StartsWith("System.", StringComparison.Ordinal));

        Assert.Equal(["Microsoft.Extensions.Logging.Abstractions", "Syncropel"], foreign);
    }

    [Fact]
    public void Hosting_knows_the_framework_the_SDK_and_the_extensions()
    {
        IEnumerable<string> foreign = Referenced(Hosting)
            .Where(static name => !name.StartsWith("System.", StringComparison.Ordinal))
            .Where(static name => !name.StartsWith("Microsoft.Extensions.", StringComparison.Ordinal));

        Assert.Equal(["Syncropel"], foreign);
    }

    [Fact]
    public void The_outbox_knows_the_framework_the_SDK_its_logging_abstractions_and_SQLite()
    {
        IEnumerable<string> foreign = Referenced(Outbox).Where(static name => !name.StartsWith("System.", StringComparison.Ordinal));

        Assert.Equal(
            [
                "Microsoft.Data.Sqlite", "Microsoft.Extensions.Logging.Abstractions",
                "SQLitePCLRaw.batteries_v2", "SQLitePCLRaw.core", "Syncropel",
            ],
            foreign);
    }

    [Fact]
    public void Nothing_public_can_be_inherited_by_accident()
    {
        IEnumerable<string> open = new[] { Sdk, Hosting, Outbox, Synapse, Rules, Server, Cli, TestingSdk }
            .SelectMany(static assembly => assembly.GetExportedTypes())
            .Where(static type => type is { IsClass: true, IsSealed: false })
            .Where(static type => !MeantForHeirs.Contains(type))
            .Where(static type => type.GetConstructors().Length > 0 || HasConstructorForHeirs(type))
            .Select(static type => type.FullName!);

        Assert.Empty(open);
    }

    // ASP.NET Core's shared framework has the extensions too; of what else is Microsoft's, there are the compiler, which the command line
    // brings along, and the driver of SQLite.
    private static bool IsOfTheFramework(string name) => name.StartsWith("System.", StringComparison.Ordinal)
        || (name.StartsWith("Microsoft.", StringComparison.Ordinal) && !name.StartsWith("Microsoft.Data.", StringComparison.Ordinal));

    private static IEnumerable<string> Referenced(Assembly assembly) =>
        assembly.GetReferencedAssemblies().Select(static name => name.Name!).Order(StringComparer.Ordinal);

    private static bool HasConstructorForHeirs(Type type) => type
        .GetConstructors(BindingFlags.Instance | BindingFlags.NonPublic)
        .Any(static constructor => constructor.IsFamily || constructor.IsFamilyOrAssembly);
}
