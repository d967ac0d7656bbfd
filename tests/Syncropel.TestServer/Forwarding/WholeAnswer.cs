using Microsoft.AspNetCore.Http;

namespace Syncropel.TestServer;

/// <summary>An answer that is all there, for a fault to change before it is sent.</summary>
/// <param name="Status">The status.</param>
/// <param name="Body">The body.</param>
public sealed record WholeAnswer(int Status, ReadOnlyMemory<byte> Body)
{
    /// <summary>
    /// The headers. <c>Content-Length</c> is that of <see cref="Body"/> at sending, unless <see cref="ClaimedLength"/> says otherwise.
    /// </summary>
    public IHeaderDictionary Headers { get; } = new HeaderDictionary();

    /// <summary>What <c>Content-Length</c> says; null for the truth.</summary>
    public long? ClaimedLength { get; init; }

    /// <summary>The first half of <see cref="Body"/>, rounded down.</summary>
    public ReadOnlyMemory<byte> FirstHalf => Body[..(Body.Length / 2)];

    internal static async Task<WholeAnswer> ReadAsync(HttpResponseMessage message)
    {
        var answer = new WholeAnswer((int)message.StatusCode, await message.Content.ReadAsByteArrayAsync());
        AnswerHead.Copy(message, answer.Headers);
        return answer;
    }
}
