namespace Syncropel.Generators.Emission;

/// <summary>The full names of what generated code calls at run time.</summary>
internal static class RuntimeNames
{
    public const string Reader = "global::System.Text.Json.Utf8JsonReader";
    public const string Writer = "global::Syncropel.Json.CanonicalJsonWriter";
    public const string Members = "global::Syncropel.Json.JsonMembers";
    public const string Validator = "global::Syncropel.Bodies.BodyValidator";
    public const string BodyReader = "global::Syncropel.Bodies.BodyReader";
    public const string BodyWriter = "global::Syncropel.Bodies.BodyWriter";
    public const string BodyLists = "global::Syncropel.Bodies.BodyLists";
    public const string Embedded = "global::Syncropel.Bodies.EmbeddedBody";
    public const string RecordBody = "global::Syncropel.IRecordBody";
    public const string EmbeddedContract = "global::Syncropel.Bodies.IEmbeddedBody";
    public const string Refs = "scoped global::System.ReadOnlySpan<global::Syncropel.Ref> refs";
}
