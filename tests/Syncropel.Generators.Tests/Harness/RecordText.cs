namespace Syncropel.Generators.Tests.Harness;

/// <summary>A received record with a given body.</summary>
internal static class RecordText
{
    public static Record With(string body) => Record.Parse(
        $$"""
        {
          "act": "PUT", "actor": "did:example:a", "body": {{body}}, "clock": 1, "data_type": "SCALAR",
          "id": "{{new string('0', 64)}}", "parents": [], "thread": "t"
        }
        """);
}
