namespace Syncropel.Kernel.Server.Tests.Hostile;

/// <summary>Texts that somebody has not reckoned with, somewhere, once.</summary>
internal static class BadText
{
    public static string[] Plain { get; } =
    [
        "'", "\"", "';--", "' OR '1'='1", "'; DROP TABLE records; --", "\"; DROP TABLE \"records\"; --", "1; SELECT pg_sleep(60)",
        "') UNION SELECT secret_hash FROM tokens --", "$1", "@p0", ":id", "?", "%", "_", "\\", "%_%\\", "$$", "{{7*7}}",
        "${jndi:ldap://x}",
        "<script>alert(1)</script>", "../../etc/passwd", "..\\..\\windows", "\0", "a\0b", "\r\n\r\n", "\u2028", "\ufeff", "\ufffe",
        "\uffff",
        "\u202etxt", "é", "e\u0301", "ß", "İ", "ﬀ", "日本語", "😀", "\ud83d\ude00\ud83d", "null", "true", "NaN", "-0", "1e999", "0x10", "",
        " ", "\t", "body.title", "$eq", "$where", "__proto__", "constructor", "thread", "did:", "did:x:", "syn_0000000000000000_",
        "%00", "%2e%2e%2f", "%c0%ae", "%u002e", "%", "%%%", "%zz",
    ];

    /// <summary>JSON values that are not what stands there as a rule.</summary>
    public static string[] Json { get; } =
    [
        "null", "true", "[]", "{}", "0", "-0", "-1", "1.5", "1e400", "-1e400", "1e-400", "9223372036854775807", "9223372036854775808",
        "99999999999999999999999999999999999999999999999999", "0.1e1", "01", "+1", ".5", "1.", "NaN", "Infinity", "'x'", "\"\\ud800\"",
        "\"\\udc00\\ud800\"", "\"\\u0000\"", "\"\\x41\"", "[[[[[[[[[[]]]]]]]]]]", "{\"a\":1,\"a\":2}", "{\"$gt\":1}", "/*x*/1",
        "[1,]", "tru",
    ];
}
