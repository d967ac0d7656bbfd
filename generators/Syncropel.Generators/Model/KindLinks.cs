using Syncropel.Generators.Infrastructure;

namespace Syncropel.Generators.Model;

/// <summary>Where the records are of the kinds that a body refers to: all that a file's code must know of other files.</summary>
internal sealed record KindLinks(EquatableArray<KindLink> Links)
{
    /// <summary>The full C# name of a kind's record, such as <c>global::Lib.MusicCatalogTrack</c>.</summary>
    public string TypeOf(string kind)
    {
        foreach (KindLink link in Links)
        {
            if (link.Kind == kind) return link.CSharp;
        }

        throw new ArgumentException($"no link leads to '{kind}'", nameof(kind));
    }
}

/// <summary>A kind, and the full C# name of its record.</summary>
internal readonly record struct KindLink(string Kind, string CSharp);
