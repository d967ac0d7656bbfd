using System.Buffers.Binary;
using System.Reflection;
using System.Reflection.Emit;
using System.Reflection.Metadata;

namespace Syncropel.Testing.Synapse;

/// <summary>An instruction that names a method or a field.</summary>
/// <param name="OpCode">What it does.</param>
/// <param name="Token">The token of what it names.</param>
internal readonly record struct MemberInstruction(ILOpCode OpCode, int Token);

/// <summary>Reads the instructions of a body that name members, and steps over all others.</summary>
internal static class IlReader
{
    private const byte TwoBytePrefix = 0xFE;
    private const int TokenSize = 4;

    private static readonly Dictionary<ILOpCode, OperandType> Operands = typeof(OpCodes)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(static field => (OpCode)field.GetValue(null)!)
        .ToDictionary(static code => (ILOpCode)(ushort)code.Value, static code => code.OperandType);

    public static IEnumerable<MemberInstruction> Members(byte[] body)
    {
        int at = 0;
        while (at < body.Length)
        {
            int code = body[at++];
            if (code == TwoBytePrefix) code = (code << 8) | body[at++];
            OperandType operand = Operands[(ILOpCode)code];
            if (operand is OperandType.InlineMethod or OperandType.InlineField or OperandType.InlineTok)
            {
                yield return new MemberInstruction((ILOpCode)code, BinaryPrimitives.ReadInt32LittleEndian(body.AsSpan(at)));
            }

            at += SizeOf(operand, body, at);
        }
    }

    private static int SizeOf(OperandType operand, byte[] body, int at) => operand switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        OperandType.InlineSwitch => TokenSize + (BinaryPrimitives.ReadInt32LittleEndian(body.AsSpan(at)) * TokenSize),
        _ => TokenSize,
    };
}
