using System.Reflection;
using System.Reflection.Emit;
using System.Runtime.Loader;
using Syncropel.Synapse.Tests.Validation.Adapters;
using Syncropel.Testing.Synapse;

namespace Syncropel.Synapse.Tests.Validation;

/// <summary>NO_NETWORK_CALLS, which reads IL.</summary>
public sealed class PurityTests
{
    private static readonly string[] Reached =
    [
        "Ingress → ReachesAll.Reach → Helper.Label → Console.In (console)",
        "Ingress → ReachesAll.Reach → Helper.FetchAsync → new HttpClient (network)",
        "Ingress → ReachesAll.Reach → Helper.FetchAsync → HttpClient.GetStringAsync (network)",
        "Ingress → ReachesAll.Reach → Helper.Lines → File.ReadAllText (files)",
        "Ingress → ReachesAll.Reach → ReachesAll.Reach (lambda) → File.ReadAllText (files)",
        "Ingress → ReachesAll.Reach → ReachesAll.Local → ReachesAll.Inner → Environment.GetEnvironmentVariable (environment)",
        "Ingress → ReachesAll.Reach → static Vocabulary → File.ReadAllLines (files)",
        "Ingress → ReachesAll.Reach → Box.Save → File.WriteAllText (files)",
        "Ingress → ReachesAll.Reach → new Opener → new StreamReader (files)",
        "Ingress → ReachesAll.Reach → Native.ProcessId (native code)",
    ];

    [Fact]
    public void Every_way_to_what_is_forbidden_is_followed() =>
        Assert.Equal(Reached.Order(StringComparer.Ordinal), Messages(Validate(new ReachesAll())));

    [Fact]
    public void An_override_that_the_adapter_has_is_followed_from_an_inherited_ingress() => Assert.Equal(
        Reached.Append("Ingress → ReachesAll.Reach → ReachesByOverride.Parse → Process.Start (processes)").Order(StringComparer.Ordinal),
        Messages(Validate(new ReachesByOverride())));

    [Fact]
    public void What_only_computes_is_allowed_and_what_is_not_known_is_noted()
    {
        AdapterValidationResult result = Validate(new LooksImpure());
        Assert.Equal(
            "test/scorer-v1.0: passed, 1 run, 0 errors, 0 warnings\n"
            + "  note: NO_NETWORK_CALLS did not follow Egress → ILabels.Find: it is abstract, and what implements it is not known",
            result.Summary);
    }

    [Fact]
    public void Delegates_that_the_adapter_made_for_itself_are_followed_where_their_field_is_used() => Assert.Equal(
        [
            "Egress → File.Exists (files)",
            "Ingress → KeepsDelegates.(lambda) → Helper.Load → File.ReadAllText (files)",
        ],
        Messages(Validate(new KeepsDelegates())));

    [Fact]
    public void Model_and_version_are_read_as_egress_asks_for_them() => Assert.Equal(
        [
            "AdapterVersion → Environment.GetEnvironmentVariable (environment)",
            "ModelId → Helper.Load → File.ReadAllText (files)",
        ],
        Messages(Validate(new ReadsVersion())));

    [Fact]
    public void Calls_that_are_known_at_run_time_alone_are_noted()
    {
        AdapterValidationResult result = Validate(new CallsLate());
        Assert.True(result.Passed);
        Assert.Equal(
            [
                "NO_NETWORK_CALLS did not follow Ingress → MethodBase.Invoke: what it calls is known at run time alone",
                "NO_NETWORK_CALLS did not follow Egress → Binder.InvokeMember: what it calls is known at run time alone",
            ],
            result.Notes);
    }

    [Fact]
    public void An_assembly_in_memory_is_read()
    {
        var context = new AssemblyLoadContext("memory");
        using var image = new MemoryStream(File.ReadAllBytes(typeof(ReachesAll).Assembly.Location));
        Assembly loaded = context.LoadFromStream(image);
        Assert.Equal("", loaded.Location);
        Type type = loaded.GetType(typeof(ReachesAll).FullName!, throwOnError: true)!;
        var adapter = (AdapterBase<string, double>)Activator.CreateInstance(type)!;
        Assert.NotEqual(typeof(ReachesAll), adapter.GetType());
        AdapterValidationResult result = Validate(adapter);
        Assert.Equal(Reached.Order(StringComparer.Ordinal), Messages(result));
        Assert.Empty(result.Notes);
    }

    [Fact]
    public void An_assembly_that_cannot_be_read_is_noted()
    {
        AssemblyBuilder assembly = AssemblyBuilder.DefineDynamicAssembly(new AssemblyName("Emitted"), AssemblyBuilderAccess.Run);
        TypeBuilder type = assembly.DefineDynamicModule("Emitted").DefineType("Emitted", TypeAttributes.Public, typeof(CorrectAdapter));
        MethodBuilder ingress = type.DefineMethod(
            "Ingress",
            MethodAttributes.Public | MethodAttributes.Virtual | MethodAttributes.HideBySig,
            typeof(string),
            [typeof(CanonicalIR)]);
        ILGenerator il = ingress.GetILGenerator();
        il.Emit(OpCodes.Ldstr, "");
        il.Emit(OpCodes.Ret);
        var adapter = (CorrectAdapter)Activator.CreateInstance(type.CreateType())!;

        AdapterValidationResult result = Validate(adapter);
        Assert.True(result.Passed);
        Assert.Equal(
            "NO_NETWORK_CALLS did not check Ingress: the code of the assembly Emitted cannot be read", Assert.Single(result.Notes));
    }

    [Fact]
    public void Findings_of_the_adapter_itself_are_told_once_and_without_a_fixture()
    {
        AdapterFinding finding = Assert.Single(AdapterValidator.For(new ReadsFile()).ValidateAll(0.9).Errors);
        Assert.Null(finding.Fixture);
        Assert.Null(finding.ModelOutput);
    }

    private static AdapterValidationResult Validate(AdapterBase<string, double> adapter) =>
        AdapterValidator.For(adapter).Validate(SynapseFixtures.Get("SCORE_TASK"), 0.9);

    private static IEnumerable<string> Messages(AdapterValidationResult result)
    {
        Assert.All(result.Errors, static one => Assert.Equal("NO_NETWORK_CALLS", one.RuleId));
        return result.Errors.Select(static one => one.Message).Order(StringComparer.Ordinal);
    }
}
