using Syncropel.Generators.Reading;

namespace Syncropel.Generators.Schemas;

/// <summary>Reads the keywords that put schemas together.</summary>
internal static class LogicReader
{
    public static void Read(SchemaParser parser, SchemaScope scope, LogicKeywords keywords, SchemaPlace at)
    {
        keywords.AllOf = parser.ReadList(scope, "allOf", at);
        keywords.AnyOf = parser.ReadList(scope, "anyOf", at);
        keywords.OneOf = parser.ReadList(scope, "oneOf", at);
        keywords.Not = parser.ReadOne(scope, "not", at);
        keywords.If = parser.ReadOne(scope, "if", at);
        keywords.Then = parser.ReadOne(scope, "then", at);
        keywords.Else = parser.ReadOne(scope, "else", at);
        if (keywords.If is not null) return;
        foreach (string keyword in (string[])["then", "else"])
        {
            if (scope.Node.Find(keyword) is { } lonely)
            {
                scope.File.NotUnderstood(lonely.NameSpan, $"'{keyword}' says nothing without 'if'; add the condition, or remove it");
            }
        }
    }
}
