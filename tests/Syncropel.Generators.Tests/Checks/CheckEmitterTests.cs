using Syncropel.Generators.Emission;
using Syncropel.Generators.Infrastructure;
using Syncropel.Generators.Model;
using Syncropel.Generators.Tests.Harness;
using Syncropel.Grammar;
using static Syncropel.Generators.Tests.Checks.CheckModels;

namespace Syncropel.Generators.Tests.Checks;

/// <summary>The checks of a kind become C# that compiles clean, means what the model says, and can be read.</summary>
public class CheckEmitterTests
{
    [Fact]
    public void A_kind_without_checks_has_no_class_for_them() => Assert.Equal("", Emit());

    [Fact]
    public void Every_kind_of_argument_becomes_what_its_factory_takes()
    {
        GeneratedAssembly code = Load(new NamedCheck("Root", "", All(
            Of("Type", new CheckArgument.Code("global::Syncropel.Checks.JsonTypes.Object | global::Syncropel.Checks.JsonTypes.String")),
            Of("MinLength", new CheckArgument.Count(2)),
            Of("Pattern", new CheckArgument.Regex(Pattern("^a"))),
            Of("Required", new CheckArgument.Text("x"), new CheckArgument.Text("y\"\n")),
            Of("Property", new CheckArgument.Text("x"), new CheckArgument.Inner(Of("Const", new CheckArgument.Text("[1,{\"a\":null}]")))),
            Of("PatternProperty", new CheckArgument.Regex(Pattern("^z")), new CheckArgument.Inner(Of("Nothing"))),
            Of("AdditionalProperties",
                new CheckArgument.Inner(Of("Anything")),
                new CheckArgument.TextList(Array("x")),
                new CheckArgument.RegexList(Array(Pattern("^z"), Pattern("^a")))),
            Of("If", new CheckArgument.Inner(Of("MinProperties", new CheckArgument.Count(3))), new CheckArgument.Code("null"),
                new CheckArgument.Inner(Of("MaxProperties", new CheckArgument.Count(2)))))));

        Assert.True(Accepts(code, """{"x": [1.0, {"a": null}], "y\"\n": 0}"""));
        Assert.False(Accepts(code, """{"x": [2], "y\"\n": 0}"""));
        Assert.False(Accepts(code, """{"x": [1, {"a": null}]}"""));
        Assert.False(Accepts(code, """{"x": [1, {"a": null}], "y\"\n": 0, "z": 1}"""));
        Assert.True(Accepts(code, "\"ab\""));
        Assert.False(Accepts(code, "\"a\""));
        Assert.False(Accepts(code, "\"bc\""));
        Assert.False(Accepts(code, "1"));
    }

    [Fact]
    public void Checks_refer_to_each_other_and_to_themselves_in_any_order()
    {
        GeneratedAssembly code = Load(
            new NamedCheck("Root", "", Of("Property", new CheckArgument.Text("tree"), new CheckArgument.Inner(Ref("Tree")))),
            new NamedCheck("Tree", "/$defs/tree", All(
                Of("Type", new CheckArgument.Code("global::Syncropel.Checks.JsonTypes.Object")),
                Of("Property", new CheckArgument.Text("left"), new CheckArgument.Inner(Ref("Tree"))))));

        Assert.True(Accepts(code, """{"tree": {"left": {"left": {}}}}"""));
        Assert.False(Accepts(code, """{"tree": {"left": {"left": 1}}}"""));
    }

    [Fact]
    public void A_body_of_another_kind_is_a_type_argument() =>
        Assert.Contains(
            "Root = global::Syncropel.Checks.JsonCheck.Body<global::Lib.MusicTrack>();",
            Emit(new NamedCheck("Root", "", Of("Body", new CheckArgument.KindArgument("@music.track")))), StringComparison.Ordinal);

    [Fact]
    public void A_pattern_stands_once_and_gives_way_to_a_check_of_its_name()
    {
        string code = Emit(
            new NamedCheck("Pattern1", "/a", Of("Pattern", new CheckArgument.Regex(Pattern("^a$")))),
            new NamedCheck("Root", "", All(
                Of("Pattern", new CheckArgument.Regex(Pattern("^a$"))), Of("Pattern", new CheckArgument.Regex(Pattern("^b$"))))));

        Assert.Equal(2, code.Split("new(").Length - 1);
        Assert.Contains("Regex Pattern2 = new(", code, StringComparison.Ordinal);
        Assert.Contains("Regex Pattern3 = new(", code, StringComparison.Ordinal);
        _ = GeneratedAssembly.Load(TestCompilation.Create(Wrap(code)));
    }

    [Fact]
    public void What_does_not_fit_a_line_is_broken_into_arguments_and_lists_are_filled()
    {
        string[] values = [.. Enumerable.Range(100, 40).Select(static number => $"\"{number}\"")];
        string code = Emit(new NamedCheck("Root", "/properties/value", All(
            Of("Enum", [.. values.Select(static value => new CheckArgument.Text(value))]),
            Of("Not", new CheckArgument.Inner(Of("AnyOf", [.. values.Take(2).Select(static value =>
                new CheckArgument.Inner(Of("Const", new CheckArgument.Text(value))))]))))));

        Assert.All(Wrap(code).Split('\n'), static line => Assert.True(line.Length <= 140, line));
        Assert.Contains(
            """
                /// <summary>What the schema asks at <c>/properties/value</c>.</summary>
                public static readonly global::Syncropel.Checks.JsonCheck Root = global::Syncropel.Checks.JsonCheck.All(
                    global::Syncropel.Checks.JsonCheck.Enum(
                        "\"100\"", "\"101\"", 
            """, code, StringComparison.Ordinal);
        Assert.Contains(
            """
                    global::Syncropel.Checks.JsonCheck.Not(
                        global::Syncropel.Checks.JsonCheck.AnyOf(
                            global::Syncropel.Checks.JsonCheck.Const("\"100\""),
                            global::Syncropel.Checks.JsonCheck.Const("\"101\""))));
            """, code, StringComparison.Ordinal);

        GeneratedAssembly loaded = GeneratedAssembly.Load(TestCompilation.Create(Wrap(code)));
        Assert.True(Accepts(loaded, "\"139\""));
        Assert.False(Accepts(loaded, "\"100\""));
        Assert.False(Accepts(loaded, "\"140\""));
    }

    [Fact]
    public void A_pointer_may_have_any_characters()
    {
        GeneratedAssembly code = Load(new NamedCheck("Root", "/properties/<a&b>\n*/\u2028", Of("Nothing")));

        Assert.False(Accepts(code, "1"));
    }

    private static bool Accepts(GeneratedAssembly code, string json) => (bool)code.Call("Holder", "Accepts", json)!;

    private static GeneratedAssembly Load(params NamedCheck[] checks) =>
        GeneratedAssembly.Load(TestCompilation.Create(Wrap(Emit(checks))));

    private static string Emit(params NamedCheck[] checks)
    {
        var writer = new SourceWriter();
        CheckEmitter.Emit(writer, Kind(checks), new KindLinks(Array(new KindLink("@music.track", "global::Lib.MusicTrack"))));
        return writer.ToString();
    }

    private static string Wrap(string checks) => $$"""
        namespace {{GeneratorHarness.Namespace}};
        /// <summary>Where generated checks stand.</summary>
        public static class Holder
        {
            /// <summary>Holds JSON against the check.</summary>
            public static bool Accepts(string json) => Checks.Root.Accepts(global::System.Text.Json.JsonDocument.Parse(json).RootElement);
        {{string.Join("\n", checks.Split('\n').Select(static line => line.Length == 0 ? "" : "    " + line))}}
        }
        """;

    private static PatternModel Pattern(string source) => new(source, EcmaPattern.Translate(source, out _)!);
}
