namespace Docs;

internal class Context : Usual
{
    protected readonly IReadOnlyList<Record<MusicCatalogTrack>> found = [];
}
