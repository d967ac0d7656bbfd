using Syncropel.Analyzers.Adapters;
using Syncropel.Analyzers.Tests.Harness;
using Syncropel.CodeFixes.Adapters;

namespace Syncropel.Analyzers.Tests.Adapters;

/// <summary>The fix of SYN2010.</summary>
public sealed class AdapterIsNamedCodeFixTests
{
    [Theory]
    [InlineData("1.0", "1.0.0")]
    [InlineData("1", "1.0.0")]
    [InlineData("v1.2.3", "1.2.3")]
    [InlineData("V2", "2.0.0")]
    [InlineData("1.2.3.4", "1.2.3")]
    [InlineData("1.2.3-beta", "1.2.3")]
    [InlineData("1.2-rc.1+build.7", "1.2.0")]
    [InlineData(" 1.0.0\\t", "1.0.0")]
    public async Task A_version_is_written_with_three_numbers(string wrong, string right) => await FixesAsync(
        WithVersion($"=> /* a */ \"{wrong}\" /* b */;"), right, WithVersion($"=> /* a */ \"{right}\" /* b */;"));

    [Theory]
    [InlineData("{ get; } = \"1.0\";", "{ get; } = \"1.0.0\";")]
    [InlineData("{ get { return @\"1.0\"; } }", "{ get { return \"1.0.0\"; } }")]
    [InlineData("=> V; private const string V = \"1.0\"; // why", "=> V; private const string V = \"1.0.0\"; // why")]
    [InlineData("=> V; private static readonly string V = \"1.0\";", "=> V; private static readonly string V = \"1.0.0\";")]
    [InlineData("{ get { string v = \"1.0\"; return v; } }", "{ get { string v = \"1.0.0\"; return v; } }")]
    public async Task The_text_is_mended_where_it_stands(string wrong, string right)
    {
        await FixesAsync(WithVersion(wrong), "1.0.0", WithVersion(right), WithVersion(right));
        await FixesAsync(Spelt.Windows(WithVersion(wrong)), "1.0.0", Spelt.Windows(WithVersion(right)));
    }

    [Fact]
    public async Task All_are_mended_at_once() => await FixesAsync(
        WithVersion("=> ModelId switch { \"a\" => \"1\", \"b\" => \"x\", _ => \"2.1\" };"),
        "1.0.0",
        WithVersion("=> ModelId switch { \"a\" => \"1.0.0\", \"b\" => \"x\", _ => \"2.1\" };"),
        WithVersion("=> ModelId switch { \"a\" => \"1.0.0\", \"b\" => \"x\", _ => \"2.1.0\" };"));

    [Theory]
    [InlineData("=> \"\";")]
    [InlineData("=> \"dev\";")]
    [InlineData("=> \"1..0\";")]
    [InlineData("=> \"1.0.\";")]
    [InlineData("=> \"1.2.3.4.5\";")]
    [InlineData("=> \"v 1\";")]
    [InlineData("=> \"\u0661.0.0\";")]
    [InlineData("=> null!;")]
    [InlineData("=> \"1.\" + 0;")]
    [InlineData("=> $\"{1}.{0}\";")]
    [InlineData("=> nameof(AdapterVersion);")]
    [InlineData("=> V; private const string V = \"1.0\"; private string Other => V;")]
    [InlineData("=> V; internal const string V = \"1.0\";")]
    [InlineData("=> V; private const string V = \"1.\" + \"0\";")]
    public async Task Where_the_version_is_not_known_or_others_read_it_nothing_is_offered(string version) =>
        await FixHarness<AdapterIsNamed, AdapterIsNamedCodeFix>.OffersNothingAsync(WithVersion(version));

    [Fact]
    public async Task Nobody_knows_which_model_was_meant() =>
        await FixHarness<AdapterIsNamed, AdapterIsNamedCodeFix>.OffersNothingAsync(Whole("=> \"1\\0\";", "=> \"1.0.0\";"));

    private static Task FixesAsync(string before, string version, string after, string? all = null) =>
        FixHarness<AdapterIsNamed, AdapterIsNamedCodeFix>.FixesAsync(before, $"Write \"{version}\"", after, all);

    private static string WithVersion(string version) => Whole("=> \"my-org/sentiment\";", version);

    private static string Whole(string id, string version) => TextAdapter.Of($$"""
        public override string ModelId {{id}}

            public override string AdapterVersion {{version}}

            public override string Ingress(CanonicalIR ir) => ir.Payload.Content ?? "";

            public override CanonicalIR Egress(double modelOutput, CanonicalIR originalIr, long latencyMs) => originalIr.Clone();
        """);
}
