using Syncropel.Generators.Tests.Suite;

namespace Syncropel.Generators.Tests.Oracle;

/// <summary>The oracle is only worth what the official suite says of it.</summary>
public class OracleSuiteTests
{
    // Formats are asserted here; the oracle fetches nothing, and has one dialect.
    private static readonly string[] NotItsOwn = ["format", "refRemote", "vocabulary"];

    public static TheoryData<string> Files =>
    [
        .. SuiteFiles.Groups.Where(static group => !group.IsOptional).Select(static group => group.File).Distinct().Except(NotItsOwn),
    ];

    [Theory]
    [MemberData(nameof(Files))]
    public void The_oracle_gives_the_verdict_of_the_official_suite(string file)
    {
        string[] wrong =
        [
            .. from one in SuiteFiles.Groups
               where one.File == file && !LeadsOut(one)
               from test in one.Tests
               where SchemaOracle.Accepts(one.Schema, test.Data) != test.Valid
               select $"{one.Name} › {test.Description}: {test.Data.GetRawText()} is {(test.Valid ? "valid" : "invalid")}",
        ];
        Assert.Empty(wrong);
    }

    [Fact]
    public void Only_references_to_other_documents_are_left_out() => Assert.Equal(
        [
            "defs › validate definition against metaschema",
            "dynamicRef › $ref and $dynamicAnchor are independent of order - $defs first",
            "dynamicRef › $ref and $dynamicAnchor are independent of order - $ref first",
            "dynamicRef › $ref to $dynamicRef finds detached $dynamicAnchor",
            "dynamicRef › strict-tree schema, guards against misspelled properties",
            "dynamicRef › tests for implementation dynamic anchor and reference link",
            "ref › remote ref, containing refs itself",
        ],
        SuiteFiles.Groups
            .Where(static one => !one.IsOptional && !NotItsOwn.Contains(one.File) && LeadsOut(one))
            .Select(static one => one.Name)
            .Order(StringComparer.Ordinal));

    private static bool LeadsOut(SuiteGroup group)
    {
        try
        {
            foreach (SuiteTest test in group.Tests) SchemaOracle.Accepts(group.Schema, test.Data);
            return false;
        }
        catch (UnresolvedReferenceException)
        {
            return true;
        }
    }
}
