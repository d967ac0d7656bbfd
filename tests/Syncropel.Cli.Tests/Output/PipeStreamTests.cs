using Syncropel.Cli.Output;

namespace Syncropel.Cli.Tests.Output;

public sealed class PipeStreamTests
{
    [Fact]
    public void Only_a_broken_pipe_means_that_nobody_reads()
    {
        const int BrokenPipe = 32, NoSpace = 28;
        using var broken = new PipeStream(new FailingStream(BrokenPipe));
        using var full = new PipeStream(new FailingStream(NoSpace));

        Assert.Throws<OutputClosedException>(() => broken.WriteByte(1));
        Assert.IsNotType<OutputClosedException>(Assert.Throws<IOException>(() => full.WriteByte(1)));
    }

    private sealed class FailingStream(int error) : MemoryStream
    {
        public override void Write(ReadOnlySpan<byte> buffer) => throw new IOException("It failed.", error);
    }
}
