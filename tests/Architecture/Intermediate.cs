using System.Reflection;
using System.Reflection.Emit;

namespace Catalyst.Tests.Architecture;

/// <summary>What a compiled method calls, touches and says: read from its instructions, so that no way of writing it hides it.</summary>
internal static class Intermediate
{
    private const BindingFlags All =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<short, OpCode> Codes = typeof(OpCodes)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!)
        .ToDictionary(code => code.Value);

    /// <summary>Every method of an assembly, those that the compiler made among them.</summary>
    public static IEnumerable<MethodBase> Methods(Assembly assembly) =>
        assembly.GetTypes().SelectMany(type => type.GetMethods(All).Cast<MethodBase>().Concat(type.GetConstructors(All)));

    /// <summary>The type that somebody wrote: the outermost, for a closure or an iterator.</summary>
    public static Type Outermost(MemberInfo member)
    {
        var type = member as Type ?? member.DeclaringType!;
        while (type.DeclaringType is { } outer) type = outer;
        return type;
    }

    /// <summary>Types, methods and fields that a method refers to, each as often as it does.</summary>
    public static IEnumerable<MemberInfo> Members(MethodBase method) =>
        Operands(method).Select(each => each.Operand).OfType<MemberInfo>();

    /// <summary>Text that a method holds.</summary>
    public static IEnumerable<string> Texts(MethodBase method) =>
        Operands(method).Select(each => each.Operand).OfType<string>();

    private static IEnumerable<(OpCode Code, object? Operand)> Operands(MethodBase method)
    {
        var code = method.GetMethodBody()?.GetILAsByteArray() ?? [];
        var (types, own) = (method.DeclaringType!.IsGenericType ? method.DeclaringType.GetGenericArguments() : null,
            method.IsGenericMethod ? method.GetGenericArguments() : null);
        for (var at = 0; at < code.Length;)
        {
            var value = code[at] == 0xFE ? unchecked((short)(0xFE00 | code[at + 1])) : (short)code[at];
            at += code[at] == 0xFE ? 2 : 1;
            var op = Codes[value];
            object? operand = op.OperandType switch
            {
                OperandType.InlineString => method.Module.ResolveString(BitConverter.ToInt32(code, at)),
                OperandType.InlineMethod or OperandType.InlineField or OperandType.InlineType or OperandType.InlineTok =>
                    method.Module.ResolveMember(BitConverter.ToInt32(code, at), types, own),
                _ => null,
            };
            at += op.OperandType switch
            {
                OperandType.InlineNone => 0,
                OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
                OperandType.InlineVar => 2,
                OperandType.InlineI8 or OperandType.InlineR => 8,
                OperandType.InlineSwitch => 4 + 4 * BitConverter.ToInt32(code, at),
                _ => 4,
            };
            yield return (op, operand);
        }
    }
}
