using System.Reflection;
using System.Reflection.Emit;
using Orleans.Embedded.Hosting;
using Orleans.Runtime;

namespace Orleans.Embedded.Calls;

/// <summary>Emits the class of an interface's references: each method fills a <see cref="Call"/> of its own class and sends it.</summary>
internal static class ReferenceEmitter
{
    private static readonly Type[] ConstructorParameters = [typeof(Engine), typeof(GrainId)];

    private static readonly ConstructorInfo BaseConstructor =
        typeof(Reference).GetConstructor(BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public, ConstructorParameters)!;

    public static Func<Engine, GrainId, Reference> Emit(Type contract)
    {
        if (!contract.IsInterface || !contract.IsAssignableTo(typeof(IAddressable)))
            throw new ArgumentException($"{contract} is not the interface of a grain or an observer.");
        var module = EmittedAssembly.For(contract);
        var type = module.DefineType(
            $"{contract.FullName}.Reference", TypeAttributes.Public | TypeAttributes.Sealed, typeof(Reference), [contract]);
        EmitConstructor(type);
        foreach (var method in EmittedAssembly.Methods(contract))
            EmitMethod(type, method, CallEmitter.Emit(module, method));
        var made = type.CreateType();
        var make = new DynamicMethod("Make", typeof(Reference), ConstructorParameters, made, skipVisibility: true);
        var il = make.GetILGenerator();
        il.Emit(OpCodes.Ldarg_0);
        il.Emit(OpCodes.Ldarg_1);
        il.Emit(OpCodes.Newobj, made.GetConstructor(ConstructorParameters)!);
        il.Emit(OpCodes.Ret);
        return make.CreateDelegate<Func<Engine, GrainId, Reference>>();
    }

    private static void EmitConstructor(TypeBuilder type)
    {
        var il = type.DefineConstructor(MethodAttributes.Public, CallingConventions.Standard, ConstructorParameters).GetILGenerator();
        il.Emit(OpCodes.Ldarg_0);
        il.Emit(OpCodes.Ldarg_1);
        il.Emit(OpCodes.Ldarg_2);
        il.Emit(OpCodes.Call, BaseConstructor);
        il.Emit(OpCodes.Ret);
    }

    private static void EmitMethod(TypeBuilder type, MethodInfo method, CallEmitter.EmittedCall call)
    {
        Type[] parameters = [.. method.GetParameters().Select(parameter => parameter.ParameterType)];
        var builder = type.DefineMethod(
            $"{method.DeclaringType!.FullName}.{method.Name}",
            MethodAttributes.Private | MethodAttributes.Virtual | MethodAttributes.Final | MethodAttributes.HideBySig | MethodAttributes.NewSlot,
            method.ReturnType,
            parameters);
        var il = builder.GetILGenerator();
        il.Emit(OpCodes.Ldarg_0);
        il.Emit(OpCodes.Newobj, call.Constructor);
        for (var index = 0; index < parameters.Length; index++)
        {
            il.Emit(OpCodes.Dup);
            il.Emit(OpCodes.Ldarg, (short)(index + 1));
            if (call.Fields[index] is { } field)
                il.Emit(OpCodes.Stfld, field);
            else
                il.Emit(OpCodes.Call, CallEmitter.SetCallerToken);
        }
        il.Emit(OpCodes.Call, Sender(method.ReturnType));
        il.Emit(OpCodes.Ret);
        type.DefineMethodOverride(builder, method);
    }

    private static MethodInfo Sender(Type returned)
    {
        if (!returned.IsGenericType)
            return Named(returned == typeof(void) ? "SendOneWay" : returned == typeof(Task) ? "SendAsync" : "SendValueAsync", generic: false);
        var name = returned.GetGenericTypeDefinition() == typeof(Task<>) ? "SendAsync" : "SendValueAsync";
        return Named(name, generic: true).MakeGenericMethod(returned.GetGenericArguments());
    }

    private static MethodInfo Named(string name, bool generic) =>
        typeof(Reference).GetMethods(BindingFlags.Instance | BindingFlags.NonPublic)
            .Single(method => method.Name == name && method.IsGenericMethodDefinition == generic);
}
