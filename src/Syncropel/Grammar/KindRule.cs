namespace Syncropel;

/// <summary>
/// The rules of the kind grammar <c>scope.category.entity[.version]</c>, one member for each way to break it.
/// </summary>
public enum KindRule
{
    /// <summary>A kind is not empty.</summary>
    NotEmpty,

    /// <summary>A kind is at most 255 bytes of UTF-8.</summary>
    AtMost255Bytes,

    /// <summary>No segment is empty: no dot at the ends, no two dots in a row, a name after <c>@</c>.</summary>
    NoEmptySegment,

    /// <summary>A segment is <c>[a-z][a-z0-9_]*</c>.</summary>
    LowerCaseSegment,

    /// <summary>Only the scope may start with <c>@</c>.</summary>
    AtSignOnlyOnScope,

    /// <summary>A publisher scope needs three segments, a community scope and <c>core</c> two.</summary>
    EnoughSegments,

    /// <summary>A kind has at most four segments.</summary>
    AtMostFourSegments,

    /// <summary>The fourth segment is a version: <c>v1</c>, <c>v2</c>, … without a leading zero.</summary>
    FourthSegmentIsVersion,
}
