using System.Reflection;
using System.Reflection.Emit;

namespace InvoiceWeb.Tests.Architecture;

/// <summary>Every type that an assembly's types name: bases, members, attributes and what their method bodies touch.</summary>
public sealed class TypeReferences
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<short, OpCode> OpCodesByValue = typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!) // all fields of OpCodes are of that type
        .ToDictionary(code => code.Value);

    private readonly HashSet<TypeReference> references = [];

    public static TypeReferences Of(Assembly assembly)
    {
        var found = new TypeReferences();
        foreach (var type in assembly.GetTypes())
        {
            found.AddType(type);
        }

        return found;
    }

    /// <summary>References from a namespace to types that a predicate over full names accepts.</summary>
    public IReadOnlyList<TypeReference> Between(string from, Func<string, bool> to) =>
        [.. references.Where(r => (r.From + ".").StartsWith(from + ".", StringComparison.Ordinal) && to(r.To)).OrderBy(r => r.From, StringComparer.Ordinal)];

    private void AddType(Type type)
    {
        var from = Outermost(type);
        Add(from, type.BaseType);
        Array.ForEach(type.GetInterfaces(), face => Add(from, face));
        Array.ForEach(type.GetFields(Declared), field => Add(from, field.FieldType));
        foreach (var method in type.GetMethods(Declared).Cast<MethodBase>().Concat(type.GetConstructors(Declared)))
        {
            Array.ForEach(method.GetParameters(), parameter => Add(from, parameter.ParameterType));
            Add(from, (method as MethodInfo)?.ReturnType);
            AddBody(from, method);
        }
    }

    private void AddBody(string from, MethodBase method)
    {
        if (method.GetMethodBody() is not { } body)
        {
            return;
        }

        foreach (var local in body.LocalVariables)
        {
            Add(from, local.LocalType);
        }

        foreach (var token in Tokens(body.GetILAsByteArray() ?? []))
        {
            AddMember(from, Resolve(method, token));
        }
    }

    private void AddMember(string from, MemberInfo? member)
    {
        Add(from, member as Type ?? member?.DeclaringType);
        if (member is MethodInfo { IsGenericMethod: true } generic)
        {
            Array.ForEach(generic.GetGenericArguments(), argument => Add(from, argument));
        }
    }

    private void Add(string from, Type? type)
    {
        if (type is null || type.IsGenericParameter)
        {
            return;
        }

        if (type.HasElementType)
        {
            Add(from, type.GetElementType());
            return;
        }

        references.Add(new TypeReference(from, Outermost(type)));
        Array.ForEach(type.GetGenericArguments(), argument => Add(from, argument));
    }

    private static MemberInfo? Resolve(MethodBase method, int token)
    {
        try
        {
            var ofType = method.DeclaringType?.GetGenericArguments();
            return method.Module.ResolveMember(token, ofType, method.IsGenericMethod ? method.GetGenericArguments() : null);
        }
        catch (ArgumentException)
        {
            // Signatures of indirect calls are no members.
            return null;
        }
    }

    private static IEnumerable<int> Tokens(byte[] code)
    {
        for (var position = 0; position < code.Length;)
        {
            var opCode = code[position] == 0xFE ? OpCodesByValue[(short)(0xFE00 | code[position + 1])] : OpCodesByValue[code[position]];
            position += opCode.Size;
            if (opCode.OperandType is OperandType.InlineMethod or OperandType.InlineField or OperandType.InlineType or OperandType.InlineTok)
            {
                yield return BitConverter.ToInt32(code, position);
            }

            position += OperandSize(opCode.OperandType, code, position);
        }
    }

    private static int OperandSize(OperandType operand, byte[] code, int position) => operand switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(code, position)),
        _ => 4,
    };

    /// <summary>Nested types, closures and state machines count for the type that holds them.</summary>
    private static string Outermost(Type type)
    {
        while (type.DeclaringType is { } outer)
        {
            type = outer;
        }

        return type.FullName ?? $"{type.Namespace}.{type.Name}";
    }
}
