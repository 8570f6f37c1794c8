using System.Reflection;
using System.Reflection.Emit;
using Orleans.Embedded.Hosting;

namespace Orleans.Embedded.Calls;

/// <summary>The assembly of one interface's emitted classes. It may see what is internal to the assemblies it works with.</summary>
internal static class EmittedAssembly
{
    private const string AccessAttribute = "System.Runtime.CompilerServices.IgnoresAccessChecksToAttribute";

    public static ModuleBuilder For(Type contract)
    {
        var assembly = AssemblyBuilder.DefineDynamicAssembly(new($"Orleans.Embedded.{contract.FullName}"), AssemblyBuilderAccess.Run);
        var module = assembly.DefineDynamicModule("References");
        var attribute = DefineAccessAttribute(module);
        var seen = Methods(contract).SelectMany(Types).Append(contract).Append(typeof(Engine))
            .SelectMany(Parts).Select(type => type.Assembly.GetName().Name!).Distinct();
        foreach (var name in seen)
            assembly.SetCustomAttribute(new CustomAttributeBuilder(attribute, [name]));
        return module;
    }

    /// <summary>The methods that a reference must implement: the interface's own and inherited ones without a body.</summary>
    public static IEnumerable<MethodInfo> Methods(Type contract) =>
        contract.GetInterfaces().Prepend(contract).SelectMany(type => type.GetMethods()).Where(method => method is { IsAbstract: true, IsStatic: false });

    private static IEnumerable<Type> Types(MethodInfo method) =>
        method.GetParameters().Select(parameter => parameter.ParameterType).Append(method.ReturnType).Append(method.DeclaringType!);

    private static IEnumerable<Type> Parts(Type type) =>
        type.HasElementType ? Parts(type.GetElementType()!) : type.GetGenericArguments().SelectMany(Parts).Append(type);

    private static ConstructorInfo DefineAccessAttribute(ModuleBuilder module)
    {
        var type = module.DefineType(AccessAttribute, TypeAttributes.Public | TypeAttributes.Sealed, typeof(Attribute));
        var constructor = type.DefineConstructor(MethodAttributes.Public, CallingConventions.Standard, [typeof(string)]);
        var il = constructor.GetILGenerator();
        il.Emit(OpCodes.Ldarg_0);
        il.Emit(OpCodes.Call, typeof(Attribute).GetConstructor(BindingFlags.Instance | BindingFlags.NonPublic, Type.EmptyTypes)!);
        il.Emit(OpCodes.Ret);
        return type.CreateType().GetConstructor([typeof(string)])!;
    }
}
