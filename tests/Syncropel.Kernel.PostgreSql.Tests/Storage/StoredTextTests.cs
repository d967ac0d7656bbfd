using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Syncropel.Json;
using Syncropel.Kernel.Query;
using Syncropel.Kernel.Storage.PostgreSql;

namespace Syncropel.Kernel.PostgreSql.Tests.Storage;

public sealed class StoredTextTests
{
    private static readonly Arbitrary<string> Texts = Gen
        .Elements("\0", "\u0001", "\u0002", "\u0003", "a", "\\", "u0000", "é", "😀", "\uffff")
        .ListOf().Select(static parts => string.Concat(parts)).ToArbitrary();

    private static readonly Config Config = Config.QuickThrowOnFailure.WithMaxTest(2000);

    [Fact]
    public void A_text_comes_back_and_has_no_null_character_where_it_is_kept() => Check.One(
        Config,
        Prop.ForAll(Texts, static text => StoredText.Unescape(StoredText.Escape(text)) == text && !StoredText.Escape(text).Contains('\0')));

    [Fact]
    public void The_order_of_texts_stays_what_it_is() => Check.One(
        Config,
        Prop.ForAll(Texts, Texts, static (left, right) =>
            Math.Sign(CodePointOrder.Compare(left, right))
                == Math.Sign(CodePointOrder.Compare(StoredText.Escape(left), StoredText.Escape(right)))));

    [Fact]
    public void A_document_has_the_strings_as_they_are_kept_its_names_too() => Check.One(
        Config,
        Prop.ForAll(Texts, Texts, static (name, text) =>
        {
            byte[] json = CanonicalJson.Canonicalize(Encoding.UTF8.GetBytes($"{{\"n{Quote(name)}\":[\"{Quote(text)}\"]}}"));
            JsonElement kept = JsonElement.Parse(StoredDocument.Of(json) ?? json);
            return kept.GetProperty("n" + StoredText.Escape(name))[0].GetString() == StoredText.Escape(text);
        }));

    [Fact]
    public void A_long_name_has_a_short_key_that_is_no_name()
    {
        string name = new('a', 100_000);
        Assert.True(StoredText.Key(name).Length < 100);
        Assert.NotEqual(StoredText.Key(name), StoredText.Key(name + "a"));
        Assert.NotEqual(StoredText.Key(name), StoredText.Key(StoredText.Key(name)));
        Assert.Equal("th\u0001\u0001", StoredText.Key("th\0"));
    }

    private static string Quote(string text) => JsonEncodedText.Encode(text).ToString();
}
