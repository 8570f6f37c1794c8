using System.Reflection;
using System.Reflection.Emit;
using System.Text.Json;

namespace Orleans.Embedded.Calls;

/// <summary>Emits the class of a method's calls: a typed field for each argument, and the code that calls the grain with them.</summary>
internal static class CallEmitter
{
    private const MethodAttributes Override = MethodAttributes.Public | MethodAttributes.Virtual | MethodAttributes.HideBySig;

    public static readonly MethodInfo SetCallerToken = typeof(Call).GetProperty(nameof(Call.CallerToken))!.SetMethod!;

    private static readonly MethodInfo GetToken = typeof(Call).GetProperty(nameof(Call.Token))!.GetMethod!;

    private static readonly MethodInfo Completed = typeof(Task).GetProperty(nameof(Task.CompletedTask))!.GetMethod!;

    private static readonly MethodInfo Copy = typeof(JsonCopy).GetMethod(nameof(JsonCopy.Of))!;

    public static EmittedCall Emit(ModuleBuilder module, MethodInfo method)
    {
        var parent = Parent(method);
        var type = module.DefineType(
            $"{method.DeclaringType!.FullName}.{method.Name}.{method.MetadataToken:x}", TypeAttributes.Public | TypeAttributes.Sealed, parent);
        var shape = type.DefineField("shape", typeof(CallShape), FieldAttributes.Public | FieldAttributes.Static);
        FieldInfo?[] fields = [.. method.GetParameters().Select(parameter => DefineField(type, parameter))];
        EmitShape(type, shape);
        EmitInvoke(type, method, fields);
        EmitCopies(type, fields);
        type.DefineDefaultConstructor(MethodAttributes.Public);
        var made = type.CreateType();
        made.GetField("shape")!.SetValue(null, CallShape.Of(method));
        return new(made.GetConstructor(Type.EmptyTypes)!, [.. fields.Select(field => field is null ? null : made.GetField(field.Name))]);
    }

    private static Type Parent(MethodInfo method)
    {
        var returned = method.ReturnType;
        if (method.IsGenericMethodDefinition)
            throw new NotSupportedException($"{method.DeclaringType}.{method.Name}: generic methods are not sent.");
        if (returned == typeof(Task) || returned == typeof(ValueTask))
            return typeof(VoidCall);
        if (returned == typeof(void) && method.DeclaringType!.IsAssignableTo(typeof(IGrainObserver)))
            return typeof(VoidCall);
        if (returned.IsGenericType && returned.GetGenericTypeDefinition() is var open && (open == typeof(Task<>) || open == typeof(ValueTask<>)))
            return typeof(ResultCall<>).MakeGenericType(returned.GetGenericArguments());
        throw new NotSupportedException($"{method.DeclaringType}.{method.Name} must return a task, not {returned}.");
    }

    private static FieldBuilder? DefineField(TypeBuilder type, ParameterInfo parameter)
    {
        if (parameter.ParameterType.IsByRef)
            throw new NotSupportedException($"{parameter.Member.DeclaringType}.{parameter.Member.Name}: {parameter.Name} is passed by reference.");
        return parameter.ParameterType == typeof(CancellationToken)
            ? null
            : type.DefineField($"argument{parameter.Position}", parameter.ParameterType, FieldAttributes.Public);
    }

    private static void EmitShape(TypeBuilder type, FieldInfo shape)
    {
        var il = type.DefineMethod($"get_{nameof(Call.Shape)}", Override, typeof(CallShape), Type.EmptyTypes).GetILGenerator();
        il.Emit(OpCodes.Ldsfld, shape);
        il.Emit(OpCodes.Ret);
    }

    private static void EmitInvoke(TypeBuilder type, MethodInfo method, FieldInfo?[] fields)
    {
        var il = type.DefineMethod(nameof(Call.Invoke), Override, typeof(Task), [typeof(object)]).GetILGenerator();
        il.Emit(OpCodes.Ldarg_1);
        il.Emit(OpCodes.Castclass, method.DeclaringType!);
        foreach (var field in fields)
        {
            il.Emit(OpCodes.Ldarg_0);
            if (field is null)
                il.Emit(OpCodes.Call, GetToken);
            else
                il.Emit(OpCodes.Ldfld, field);
        }
        il.Emit(OpCodes.Callvirt, method);
        if (method.ReturnType == typeof(void))
        {
            il.Emit(OpCodes.Call, Completed);
        }
        else if (method.ReturnType.IsValueType)
        {
            var pending = il.DeclareLocal(method.ReturnType);
            il.Emit(OpCodes.Stloc, pending);
            il.Emit(OpCodes.Ldloca, pending);
            il.Emit(OpCodes.Call, method.ReturnType.GetMethod(nameof(ValueTask.AsTask))!);
        }
        il.Emit(OpCodes.Ret);
    }

    private static void EmitCopies(TypeBuilder type, FieldInfo?[] fields)
    {
        var il = type.DefineMethod(nameof(Call.CopyArguments), Override, typeof(void), [typeof(JsonSerializerOptions)]).GetILGenerator();
        foreach (var field in fields.OfType<FieldInfo>())
        {
            il.Emit(OpCodes.Ldarg_0);
            il.Emit(OpCodes.Ldarg_0);
            il.Emit(OpCodes.Ldfld, field);
            il.Emit(OpCodes.Ldarg_1);
            il.Emit(OpCodes.Call, Copy.MakeGenericMethod(field.FieldType));
            il.Emit(OpCodes.Stfld, field);
        }
        il.Emit(OpCodes.Ret);
    }

    /// <summary>What the reference needs of the class: how to make one, and the field of each argument (none for a token).</summary>
    internal sealed record EmittedCall(ConstructorInfo Constructor, IReadOnlyList<FieldInfo?> Fields);
}
