namespace Syncropel.Testing.Http.Streams;

/// <summary>Makes what a client reads where a stream breaks off.</summary>
internal static class StreamEnds
{
    /// <summary>The exception that <see cref="HttpClient"/> throws where a connection is gone before the answer is whole.</summary>
    public static HttpIOException Broken(string because) =>
        new(HttpRequestError.ResponseEnded, $"The stream broke off, because {because}.");
}
