using Syncropel.Analyzers.Adapters;
using Syncropel.Analyzers.Tests.Harness;

namespace Syncropel.Analyzers.Tests.Adapters;

/// <summary>SYN2010.</summary>
public sealed class AdapterIsNamedTests
{
    private const string Empty = "ModelId is empty; give the id that the model has in the registry";
    private const string Null = "ModelId is null; give the id that the model has in the registry";

    [Theory]
    [InlineData("=> [|\"1.0\"|];", "1.0")]
    [InlineData("=> [|\"1\"|];", "1")]
    [InlineData("=> [|\"v1.0.0\"|];", "v1.0.0")]
    [InlineData("=> [|\"1.0.0-beta\"|];", "1.0.0-beta")]
    [InlineData("=> [|\"1.0.0.0\"|];", "1.0.0.0")]
    [InlineData("=> [|\"1..0\"|];", "1..0")]
    [InlineData("=> [|\"1.0.\"|];", "1.0.")]
    [InlineData("=> [|\" 1.0.0\"|];", " 1.0.0")]
    [InlineData("=> [|\"\u0661.0.0\"|];", "\u0661.0.0")]
    [InlineData("=> [|\"\"|];", "")]
    [InlineData("{ get; } = [|\"1.0\"|];", "1.0")]
    [InlineData("{ get { return [|\"1.0\"|]; } }", "1.0")]
    [InlineData("{ get => [|V|]; } private const string V = \"1.0\";", "1.0")]
    [InlineData("=> [|V|]; private static readonly string V = \"1.0\";", "1.0")]
    [InlineData("{ get { string v = \"1.\" + 0; return [|v|]; } }", "1.0")]
    [InlineData("=> [|nameof(AdapterVersion)|];", "AdapterVersion")]
    [InlineData("=> [|$\"{1}.{0}\"|];", "1.0")]
    [InlineData("=> [|$\"{Major}.0\"|]; private const int Major = 7;", "7.0")]
    [InlineData("=> [|Major + \".0\"|]; private const int Major = 7;", "7.0")]
    [InlineData("=> Environment.Is64BitProcess ? \"1.0.0\" : [|\"1.0\"|];", "1.0")]
    [InlineData("=> typeof(Sentiment).Assembly.GetName().Version?.ToString(3) ?? [|\"dev\"|];", "dev")]
    [InlineData("=> ModelId switch { \"a\" => [|\"1\"|], _ => \"1.2.3\" };", "1")]
    [InlineData("=> ([|string.Empty|]);", "")]
    public async Task A_version_of_another_form_triggers(string version, string shown) => await AnalyzerHarness<AdapterIsNamed>.TriggersAsync(
        WithVersion(version), $"AdapterVersion is \"{shown}\", which is no version X.Y.Z; write three numbers, such as \"1.0.0\"");

    [Theory]
    [InlineData("=> [|null|]!;")]
    [InlineData("=> [|default|]!;")]
    public async Task A_version_that_is_null_triggers(string version) => await AnalyzerHarness<AdapterIsNamed>.TriggersAsync(
        WithVersion(version), "AdapterVersion is null; write three numbers, such as \"1.0.0\"");

    [Theory]
    [InlineData("=> [|\"\"|];", Empty)]
    [InlineData("=> [|\"  \\t\"|];", Empty)]
    [InlineData("=> [|string.Empty|];", Empty)]
    [InlineData("{ get; } = [|\"\"|];", Empty)]
    [InlineData("{ get { if (AdapterVersion == \"1\") return [|\"\"|]; return \"a/b\"; } }", Empty)]
    [InlineData("=> [|$\"{Org}\"|]; private const string Org = \"\";", Empty)]
    [InlineData("=> [|null|]!;", Null)]
    [InlineData("=> (string)[|null|]!;", Null)]
    [InlineData("=> [|\"a\\0b\"|];", "ModelId has a NUL character, which no entry can say; remove it")]
    public async Task An_id_that_is_none_triggers(string id, string message) =>
        await AnalyzerHarness<AdapterIsNamed>.TriggersAsync(WithId(id), message);

    [Fact]
    public async Task A_base_and_a_nested_adapter_trigger() => await AnalyzerHarness<AdapterIsNamed>.TriggersAsync(
        TextAdapter.Usings + """
        public abstract class Base<T> : AdapterBase<T, T>
        {
            public sealed override string AdapterVersion => [|"2"|];
            public override string ModelId => [|""|];
        }
        """,
        "AdapterVersion is \"2\", which is no version X.Y.Z; write three numbers, such as \"1.0.0\"",
        Empty);

    [Theory]
    [InlineData("=> \"1.0.0\";")]
    [InlineData("=> \"0.0.1\";")]
    [InlineData("=> \"01.002.3\";")]
    [InlineData("{ get; } = \"10.20.30\";")]
    [InlineData("{ get { return V; } } private const string V = \"1.0\" + \".0\";")]
    [InlineData("=> $\"{Major}.{Minor}.0\"; private const int Major = 1, Minor = 2;")]
    [InlineData("=> typeof(Sentiment).Assembly.GetName().Version!.ToString(3);")]
    [InlineData("=> _version; private readonly string _version; public Sentiment(string version) => _version = version;")]
    [InlineData("=> V; private static readonly string V = \"1\"; static Sentiment() { V = \"1.0.0\"; }")]
    [InlineData("{ get { string v = \"1.0\"; v += \".0\"; return v; } }")]
    [InlineData("{ get { Func<string> f = () => \"1\"; return f() + \".0.0\"; } }")]
    [InlineData("{ get { string Local() { return \"1\"; } return Local() + \".0.0\"; } }")]
    [InlineData("=> throw new NotSupportedException(\"1\");")]
    [InlineData("=> string.Join('.', 1, 0, 0);")]
    [InlineData("=> $\"{1.5:0.0}.0\";")]
    public async Task A_version_of_that_form_does_not_trigger(string version) =>
        await AnalyzerHarness<AdapterIsNamed>.DoesNotTriggerAsync(WithVersion(version));

    [Theory]
    [InlineData("=> \"my-org/sentiment\";")]
    [InlineData("=> $\"{Org}/sentiment\"; private const string Org = \"my-org\";")]
    [InlineData("{ get; } = Environment.Is64BitProcess ? \"a\" : \"b\";")]
    [InlineData("=> _id; private readonly string _id = \"\";")]
    public async Task An_id_does_not_trigger(string id) => await AnalyzerHarness<AdapterIsNamed>.DoesNotTriggerAsync(WithId(id));

    [Fact]
    public async Task Properties_of_these_names_elsewhere_do_not_trigger() => await AnalyzerHarness<AdapterIsNamed>.DoesNotTriggerAsync(
        TextAdapter.Usings + """
        public class Model
        {
            public virtual string ModelId => "";
            public string AdapterVersion => "1";
        }

        public class Other : Model
        {
            public override string ModelId => "";
        }
        """);

    private static string WithVersion(string version) => Whole("=> \"my-org/sentiment\";", version);

    private static string WithId(string id) => Whole(id, "=> \"1.0.0\";");

    private static string Whole(string id, string version) => TextAdapter.Of($$"""
        public override string ModelId {{id}}

            public override string AdapterVersion {{version}}

            public override string Ingress(CanonicalIR ir) => ir.Payload.Content ?? "";

            public override CanonicalIR Egress(double modelOutput, CanonicalIR originalIr, long latencyMs) => originalIr.Clone();
        """);
}
