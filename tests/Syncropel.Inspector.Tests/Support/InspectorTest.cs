using Microsoft.Playwright;
using Syncropel.Kernel.Server;
using Syncropel.Testing;

namespace Syncropel.Inspector.Tests.Support;

/// <summary>
/// A kernel, and its inspector in a browser. No test passes where the page has thrown, has broken its own policy, or has asked another
/// host for anything.
/// </summary>
public abstract class InspectorTest(Chromium chromium) : IAsyncLifetime
{
    private readonly List<string> _complaints = [];
    private IBrowserContext? _context;

    protected static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>What expects of a page wait so long for it.</summary>
    protected static TimeSpan Patience => TimeSpan.FromSeconds(15);

    protected KernelHost Kernel { get; private set; } = null!;

    protected Sender Sender { get; private set; } = null!;

    /// <summary>The tab.</summary>
    protected IPage Page { get; private set; } = null!;

    protected ILocator Threads => Page.Locator("#threads li");

    protected ILocator Records => Page.Locator("#records li");

    protected ILocator Record => Page.Locator("#record");

    protected ILocator Problem => Page.Locator("#problem");

    public virtual async ValueTask InitializeAsync()
    {
        _context = await chromium.NewContextAsync();
        Kernel = await KernelHost.StartAsync(new KernelHostOptions { Configure = Configure }, Stop);
        Sender = new Sender(Kernel.Endpoint);
        _context.Console += (_, message) => Note(message.Type == "error" && !IsRefusal(message.Text), message.Text);
        _context.WebError += (_, error) => Note(true, error.Error);
        _context.Request += (_, request) => Note(new Uri(request.Url).Host != Kernel.Endpoint.Host, request.Url);
        Page = await _context.NewPageAsync();
        Assertions.SetDefaultExpectTimeout((float)Patience.TotalMilliseconds);
    }

    public async ValueTask DisposeAsync()
    {
        if (_context is not null) await _context.CloseAsync();
        Sender?.Dispose();
        if (Kernel is not null) await Kernel.DisposeAsync();
        GC.SuppressFinalize(this);
        lock (_complaints) Assert.Empty(_complaints);
    }

    protected virtual void Configure(SyncropelKernelOptions options)
    {
    }

    /// <summary>Opens the inspector.</summary>
    protected Task OpenAsync() => OpenAsync(Kernel.Endpoint);

    protected async Task OpenAsync(Uri endpoint) => await Page.GotoAsync(endpoint.ToString());

    /// <summary>Opens a record by a click on it.</summary>
    protected async Task OpenRecordAsync(string title)
    {
        await RecordOf(title).ClickAsync();
        await Assertions.Expect(Record.Locator("pre")).ToContainTextAsync(title);
    }

    /// <summary>The place in the list of the record with exactly this title.</summary>
    protected ILocator RecordOf(string title) => Records.Filter(
        new LocatorFilterOptions { Has = Page.GetByText(title, new PageGetByTextOptions { Exact = true }) });

    protected async Task AskAsync(string filter)
    {
        await Page.Locator("#query").FillAsync(filter);
        await Page.Locator("#query").PressAsync("Enter");
    }

    /// <summary>For a test that breaks the page's policy itself.</summary>
    protected void ForgetComplaints()
    {
        lock (_complaints)
        {
            Assert.NotEmpty(_complaints);
            _complaints.Clear();
        }
    }

    // What the browser says of every answer that is an error; what the page makes of it is up to the tests.
    private static bool IsRefusal(string text) => text.StartsWith("Failed to load resource", StringComparison.Ordinal);

    private void Note(bool isComplaint, string text)
    {
        if (!isComplaint) return;
        lock (_complaints) _complaints.Add(text);
    }
}
