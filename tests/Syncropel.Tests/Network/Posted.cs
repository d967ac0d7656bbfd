namespace Syncropel.Tests.Network;

/// <summary>The record that the tests of the server post.</summary>
internal static class Posted
{
    /// <summary>Canonical, so that its hash is its id.</summary>
    public const string Json =
        """{"act":"PUT","actor":"did:example:my-app","body":{"kind":"music.catalog.track","title":"Glow"},"clock":"""
        + """1,"data_type":"SCALAR","parents":[],"thread":"music.library"}""";

    /// <summary>As an independent script (Python's json and hashlib) computes it.</summary>
    public static readonly RecordId Id = RecordId.Parse("5605d9d374c83d8a136612670f0f0067ce1b8a53cf0ca54bd1ebde261b302d91");

    /// <summary>What the kernel says when it takes the record.</summary>
    public static readonly string Receipt =
        $$"""{"object":"record","id":"{{Id}}","clock":1,"thread":"music.library","created":true}""";
}
