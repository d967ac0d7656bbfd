using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using Syncropel.Docs.Tests.Pages;

namespace Syncropel.Docs.Tests.Facts;

/// <summary>A table of options tells the defaults that a new object has.</summary>
public sealed partial class DefaultTests
{
    /// <summary>The pages, and options of which they have a table.</summary>
    public static TheoryData<string, object> Told => new()
    {
        { "docs/reliability.md", new SyncropelClientOptions { Identity = Identity.Static("did:example:me") } },
        { "docs/querying.md", new QueryOptions() },
        { "docs/querying.md", new SubscriptionOptions() },
    };

    [Theory]
    [MemberData(nameof(Told))]
    public void A_table_tells_the_defaults(string path, object options)
    {
        string[] lines = [.. Page.Of(path).Lines];
        int start = Array.FindIndex(lines, line => line.StartsWith($"| `{options.GetType().Name}` | default |", StringComparison.Ordinal));
        Assert.True(start >= 0, $"{path} has no table of {options.GetType().Name}.");
        Match[] rows = [.. lines.Skip(start + 2).Select(static line => RowOf().Match(line)).TakeWhile(static row => row.Success)];
        Assert.NotEmpty(rows);
        foreach (Match row in rows)
        {
            PropertyInfo property = options.GetType().GetProperty(row.Groups[1].Value)!;
            string told = row.Groups[2].Value.Split(';')[0].Trim('`', ' ');
            if (told.Length > 0 && property.PropertyType != typeof(HttpMessageHandler) && property.PropertyType != typeof(TimeProvider))
            {
                Assert.Equal($"{property.Name}: {told}", $"{property.Name}: {Show(property.GetValue(options))}");
            }
        }
    }

    private static string Show(object? value) => value switch
    {
        null => "none",
        TimeSpan { TotalSeconds: >= 1 } time => string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds} s"),
        TimeSpan time => string.Create(CultureInfo.InvariantCulture, $"{time.TotalMilliseconds} ms"),
        int number => number.ToString("N0", CultureInfo.InvariantCulture),
        Uri address => address.ToString().TrimEnd('/'),
        SubscriptionStart start => start == SubscriptionStart.Now ? "Now" : start.ToString(),
        _ => value.ToString()!,
    };

    // Where a row has several options at once, the first one.
    [GeneratedRegex(@"^\| `(\w+)`(?:, `\w+`)* \| ([^|]*?) \|")]
    private static partial Regex RowOf();
}
