using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace LearningSessions.Architecture.Tests;

/// <summary>The public types of an assembly, each with its kind, what it derives from, and its members that others can reach, as text.</summary>
internal static class PublicSignatures
{
    public static Dictionary<string, HashSet<string>> Of(string path)
    {
        using var file = new PEReader(File.OpenRead(path));
        var metadata = file.GetMetadataReader();
        return metadata.TypeDefinitions
            .Where(handle => IsPublic(metadata, handle))
            .ToDictionary(handle => TypeNames.Of(metadata, handle), handle => Members(metadata, metadata.GetTypeDefinition(handle)));
    }

    private static bool IsPublic(MetadataReader metadata, TypeDefinitionHandle handle)
    {
        var type = metadata.GetTypeDefinition(handle);
        return (type.Attributes & TypeAttributes.VisibilityMask) switch
        {
            TypeAttributes.Public => true,
            TypeAttributes.NestedPublic => IsPublic(metadata, type.GetDeclaringType()),
            _ => false,
        };
    }

    private static HashSet<string> Members(MetadataReader metadata, TypeDefinition type)
    {
        var names = new TypeNames();
        const TypeAttributes kind = TypeAttributes.Interface | TypeAttributes.Abstract | TypeAttributes.Sealed;
        var isEnum = !type.BaseType.IsNil && Base(metadata, type, names) == "System.Enum";
        return
        [
            $"kind {type.Attributes & kind}",
            .. type.GetMethods().Select(metadata.GetMethodDefinition).Where(IsReachable).Select(method => Method(metadata, method, names)),
            .. type.GetFields().Select(metadata.GetFieldDefinition)
                .Where(field => (field.Attributes & FieldAttributes.FieldAccessMask) is FieldAttributes.Public or FieldAttributes.Family)
                .Select(field => $"field {metadata.GetString(field.Name)} {field.DecodeSignature(names, null)}{(isEnum ? Value(metadata, field) : "")}"),
        ];
    }

    private static string Base(MetadataReader metadata, TypeDefinition type, TypeNames names) => type.BaseType.Kind switch
    {
        HandleKind.TypeReference => TypeNames.Of(metadata, (TypeReferenceHandle)type.BaseType),
        HandleKind.TypeDefinition => TypeNames.Of(metadata, (TypeDefinitionHandle)type.BaseType),
        _ => metadata.GetTypeSpecification((TypeSpecificationHandle)type.BaseType).DecodeSignature(names, null),
    };

    private static bool IsReachable(MethodDefinition method) => (method.Attributes & MethodAttributes.MemberAccessMask)
        is MethodAttributes.Public or MethodAttributes.Family or MethodAttributes.FamORAssem;

    private static string Method(MetadataReader metadata, MethodDefinition method, TypeNames names)
    {
        var signature = method.DecodeSignature(names, null);
        var parameters = method.GetParameters().Select(metadata.GetParameter).Where(parameter => parameter.SequenceNumber > 0)
            .ToDictionary(parameter => parameter.SequenceNumber, parameter => metadata.GetString(parameter.Name));
        var named = signature.ParameterTypes.Select((type, index) => $"{type} {parameters.GetValueOrDefault(index + 1)}");
        var access = (method.Attributes & MethodAttributes.MemberAccessMask) == MethodAttributes.Public ? "public" : "protected";
        var scope = method.Attributes.HasFlag(MethodAttributes.Static) ? " static" : "";
        var arity = signature.GenericParameterCount == 0 ? "" : $"`{signature.GenericParameterCount}";
        return $"{access}{scope} {signature.ReturnType} {metadata.GetString(method.Name)}{arity}({string.Join(", ", named)})";
    }

    private static string Value(MetadataReader metadata, FieldDefinition field)
    {
        if (field.GetDefaultValue() is not { IsNil: false } handle)
            return "";
        var constant = metadata.GetConstant(handle);
        return $" = {metadata.GetBlobReader(constant.Value).ReadConstant(constant.TypeCode)}";
    }
}
