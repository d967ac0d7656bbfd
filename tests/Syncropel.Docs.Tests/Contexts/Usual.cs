global using System;
global using System.Collections.Generic;
global using System.IO;
global using System.Linq;
global using System.Net.Http;
global using System.Threading;
global using System.Threading.Tasks;
global using Syncropel;
global using Syncropel.Kinds;

namespace Docs;

internal class Usual
{
    protected readonly ISyncropelClient client = null!;
    protected readonly MusicCatalogTrack track = null!;
    protected readonly IReadOnlyList<MusicCatalogTrack> tracks = [];
    protected readonly Record record = null!;
    protected readonly CancellationToken cancellationToken = default;
    protected readonly string[] args = [];
}
