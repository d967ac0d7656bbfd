using Syncropel.Grammar;

namespace Syncropel.Tests.Grammar;

public class DidSyntaxTests
{
    [Theory]
    [InlineData("did:example:my-app")]
    [InlineData("did:sync:user:alice")]
    [InlineData("did:key:z6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doK")]
    [InlineData("did:web:example.org%3A8443:people:x_1")]
    [InlineData("did:3:a::b")]
    public void A_did_is_accepted(string did) => Assert.Null(DidSyntax.Explain(did));

    [Theory]
    [InlineData("", "does not start with 'did:'")]
    [InlineData("DID:example:a", "does not start with 'did:'")]
    [InlineData("my-app", "does not start with 'did:'")]
    [InlineData("did:", "has no method")]
    [InlineData("did::a", "has no method; a DID is did:<method>:<id>, such as did:example:my-app")]
    [InlineData("did::a:b", "has no method")]
    [InlineData("did:-x:a", "its method has a hyphen")]
    [InlineData("did:example", "has no method")]
    [InlineData("did:exAmple:a", "its method has upper-case 'A'")]
    [InlineData("did:ex ample:a", "its method has a space")]
    [InlineData("did:example:", "nothing follows its method")]
    [InlineData("did:example:a:", "ends with ':'")]
    [InlineData("did:example:a b", "has a space at 13")]
    [InlineData("did:example:a/b", "has '/' at 13")]
    [InlineData("did:example:a#key", "has '#' at 13")]
    [InlineData("did:example:é", "has 'é' at 12")]
    [InlineData("did:example:a\n", "has the control character U+000A at 13")]
    [InlineData("did:example:%", "'%' at 12 is not followed by two hex digits")]
    [InlineData("did:example:%4", "'%' at 12 is not followed by two hex digits")]
    [InlineData("did:example:%41 ", "has a space at 15")]
    [InlineData("did:example:%4g", "'%' at 12 is not followed by two hex digits")]
    public void What_is_no_did_is_explained(string did, string reason) =>
        Assert.Contains(reason, DidSyntax.Explain(did), StringComparison.Ordinal);

    [Fact]
    public void Any_text_gets_a_verdict() =>
        Property.Holds(Property.AnyText, static text => Assert.NotEqual("", DidSyntax.Explain("did:" + text) ?? "a DID"), 2000);

    [Fact]
    public void An_identity_takes_a_did_and_nothing_else()
    {
        Assert.Equal("did:example:my-app", Identity.Static("did:example:my-app").Did);
        var error = Assert.Throws<ArgumentException>(static () => Identity.Static("my-app"));
        Assert.Contains("'my-app' is no DID: it does not start with 'did:'", error.Message, StringComparison.Ordinal);
    }
}
