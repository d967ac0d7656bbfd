using Syncropel.Generators.Tests.Harness;
using Syncropel.TestSupport;

namespace Syncropel.Generators.Tests.Suite;

/// <summary>The JSON Schema Test Suite, draft 2020-12, against generated code.</summary>
public class SuiteTests
{
    private const double RequiredShare = 0.9;

    /// <summary>The groups that the checked-in list does not leave out.</summary>
    public static TheoryData<string> Groups =>
        [.. SuiteRun.Groups.Where(static one => !LeftOutGroups.Has(one)).Select(static one => one.Name)];

    [Theory]
    [MemberData(nameof(Groups))]
    public void Every_verdict_is_right(string group)
    {
        SuiteGroup one = SuiteFiles.Group(group);
        LoadedKind kind = SuiteRun.Load(one);
        Assert.True(kind.Refusals.Count == 0, $"The generator refuses the group, which the list does not say: {Refusal(kind)}");
        Assert.True(kind.Fault is null, $"The code of\n{kind.Schema.Text}\ndoes not compile clean:\n{kind.Fault}");

        string[] wrong = [.. one.Tests.Select(test => Wrong(one, kind, test)).OfType<string>()];
        Assert.True(wrong.Length == 0, string.Join("\n\n", wrong.Prepend($"The schema is\n{kind.Schema.Text}")));
    }

    [Fact]
    public void What_is_left_out_is_listed_with_the_reason() =>
        Snapshot.Matches(string.Join("\n", LeftOutGroups.Now()), LeftOutGroups.FileName);

    [Fact]
    public void Nine_of_ten_required_tests_run()
    {
        int Count(Func<SuiteGroup, bool> wanted) => SuiteFiles.Groups.Where(wanted).Sum(static one => one.Tests.Count);
        int required = Count(static one => !one.IsOptional), replaced = Count(SuiteRun.IsReplaced);
        int leftOut = Count(static one => !one.IsOptional && IsLeftOut(one)), run = required - replaced - leftOut;
        int formats = Count(static one => one.IsOptional), formatsLeftOut = Count(static one => one.IsOptional && IsLeftOut(one));
        string figures = FormattableString.Invariant(
            $"required: {required} tests, {run} run, {leftOut} left out, {replaced} replaced by optional/format; ")
            + FormattableString.Invariant($"optional/format: {formats} tests, {formats - formatsLeftOut} run, {formatsLeftOut} left out");
        TestContext.Current.TestOutputHelper!.WriteLine(figures);

        Assert.Equal(1299, required);
        Assert.Equal(133, replaced);
        Assert.True(run + replaced >= RequiredShare * required, figures);
    }

    private static bool IsLeftOut(SuiteGroup one) => !SuiteRun.IsReplaced(one) && SuiteRun.Load(one).Refusals.Count > 0;

    private static string Refusal(LoadedKind kind) => string.Join("; ", kind.Refusals.Select(LeftOutGroups.Show));

    private static string? Wrong(SuiteGroup one, LoadedKind kind, SuiteTest test)
    {
        string body = SuiteRun.BodyOf(kind, test.Data);
        BodyVerdict verdict = BodyVerdict.Of(kind.Probe!, body);
        string at = $"{one.Name} › {test.Description}\n  {body}\n";
        if (verdict.Accepts != test.Valid) return $"{at}is {(test.Valid ? "valid, and refused: " + verdict.Why : "invalid, and accepted")}";
        return verdict.Loss is null ? null : at + verdict.Loss;
    }
}
