namespace Syncropel.Kernel.Query;

/// <summary>Orders texts by code point, which is the order of their UTF-8 bytes, and so of any store that keeps those.</summary>
internal static class CodePointOrder
{
    public static int Compare(string left, string right)
    {
        int at = left.AsSpan().CommonPrefixLength(right);
        if (at == left.Length || at == right.Length) return left.Length - right.Length;

        // In UTF-16 alone a surrogate, which is a part of U+10000 and above, is less than U+E000 to U+FFFF.
        bool leftIsHigh = char.IsSurrogate(left[at]), rightIsHigh = char.IsSurrogate(right[at]);
        return leftIsHigh == rightIsHigh ? left[at] - right[at] : leftIsHigh ? 1 : -1;
    }
}
