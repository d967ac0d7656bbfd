using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Syncropel.Json;

/// <summary>
/// The text that nearly all records are made of: ASCII without anything to escape. It is checked and narrowed in one pass; any
/// other text takes the general path.
/// </summary>
internal static class PlainText
{
    /// <summary>Copies a text that is plain, and says whether it was. Otherwise the destination holds rubbish.</summary>
    /// <param name="text">The text.</param>
    /// <param name="destination">At least as long as the text.</param>
    public static bool TryCopy(ReadOnlySpan<char> text, Span<byte> destination)
    {
        Debug.Assert(destination.Length >= text.Length, "the caller reserves the room");
        return text.Length < Vector128<ushort>.Count ? TryCopyShort(text, destination) : TryCopyBlocks(text, destination);
    }

    private static bool TryCopyShort(ReadOnlySpan<char> text, Span<byte> destination)
    {
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (c is < ' ' or > '~' or '"' or '\\') return false;
            destination[i] = (byte)c;
        }

        return true;
    }

    private static bool TryCopyBlocks(ReadOnlySpan<char> text, Span<byte> destination)
    {
        ref ushort source = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(text));
        ref byte target = ref MemoryMarshal.GetReference(destination);
        nuint block = (nuint)Vector128<ushort>.Count;
        nuint last = (nuint)text.Length - block;
        nuint i = 0;
        for (; i + block <= last; i += 2 * block)
        {
            Vector128<ushort> left = Vector128.LoadUnsafe(ref source, i), right = Vector128.LoadUnsafe(ref source, i + block);
            if ((Special(left) | Special(right)) != Vector128<ushort>.Zero) return false;
            Vector128.Narrow(left, right).StoreUnsafe(ref target, i);
        }

        // What is left is shorter than two blocks; the last one may overlap what is done, so that no rest is left over.
        return (i >= last || TryCopyBlock(ref source, ref target, i)) && TryCopyBlock(ref source, ref target, last);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryCopyBlock(ref ushort source, ref byte target, nuint at)
    {
        Vector128<ushort> block = Vector128.LoadUnsafe(ref source, at);
        if (Special(block) != Vector128<ushort>.Zero) return false;
        Vector128.Narrow(block, block).GetLower().StoreUnsafe(ref target, at);
        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<ushort> Special(Vector128<ushort> block) =>
        Vector128.GreaterThan(block - Vector128.Create((ushort)' '), Vector128.Create((ushort)('~' - ' ')))
        | Vector128.Equals(block, Vector128.Create((ushort)'"'))
        | Vector128.Equals(block, Vector128.Create((ushort)'\\'));
}
