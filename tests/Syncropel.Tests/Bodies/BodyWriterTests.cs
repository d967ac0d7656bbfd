using System.Text;
using Syncropel.Bodies;
using Syncropel.Json;

namespace Syncropel.Tests.Bodies;

public class BodyWriterTests
{
    private delegate void WriteOne(ref CanonicalJsonWriter writer);

    [Fact]
    public void Each_type_has_its_text()
    {
        Assert.Equal("\"2026-11-20T12:30:00.5+02:00\"",
            Text(static (ref w) => BodyWriter.Write(ref w, new DateTimeOffset(2026, 11, 20, 12, 30, 0, 500, TimeSpan.FromHours(2)))));
        Assert.Equal("\"2026-11-20\"", Text(static (ref w) => BodyWriter.Write(ref w, new DateOnly(2026, 11, 20))));
        Assert.Equal("\"12:30:00\"", Text(static (ref w) => BodyWriter.Write(ref w, new TimeOnly(12, 30))));
        Assert.Equal("\"123e4567-e89b-12d3-a456-426614174000\"",
            Text(static (ref w) => BodyWriter.Write(ref w, new Guid("123E4567-E89B-12D3-A456-426614174000"))));
        Assert.Equal("\"https://EXAMPLE.org\"", Text(static (ref w) => BodyWriter.Write(ref w, new Uri("https://EXAMPLE.org"))));
        Assert.Throws<ArgumentNullException>(static () => Text(static (ref w) => BodyWriter.Write(ref w, (Uri)null!)));
        Assert.Equal("'mood' has the undeclared enum value 7", BodyWriter.Undeclared("mood", 7).Message);
    }

    [Fact]
    public void A_time_is_written_without_allocating()
    {
        byte[] buffer = new byte[256];
        var value = new DateTimeOffset(2026, 11, 20, 12, 30, 0, 500, TimeSpan.FromHours(2));
        Write();

        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 100; i++) Write();
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);

        void Write()
        {
            var writer = new CanonicalJsonWriter(buffer);
            BodyWriter.Write(ref writer, value);
            BodyWriter.Write(ref writer, new DateOnly(2026, 11, 20));
            BodyWriter.Write(ref writer, new TimeOnly(12, 30));
            BodyWriter.Write(ref writer, Guid.Empty);
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(16)]
    [InlineData(17)]
    [InlineData(20_000)]
    public void A_reference_that_is_given_again_is_written_once_however_many_there_are(int count)
    {
        Ref[] distinct = [.. Enumerable.Range(0, count).Select(static i => new Ref("@a.b", $"{i}"))];
        string expected = "[" + string.Join(",", distinct.Select(static r => $$"""{"id":"{{r.Id}}","kind":"@a.b"}""")) + "]";

        string written = Text((ref w) =>
        {
            w.WriteStartObject();
            BodyWriter.WriteRefs(ref w, [.. distinct, .. distinct]);
            w.WriteEndObject();
        });

        Assert.Equal($$"""{"_refs":{{expected}}}""", written);
    }

    private static string Text(WriteOne write)
    {
        var writer = new CanonicalJsonWriter([]);
        try
        {
            write(ref writer);
            return Encoding.UTF8.GetString(writer.Written);
        }
        finally
        {
            writer.Dispose();
        }
    }
}
