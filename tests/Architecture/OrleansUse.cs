using System.Collections.Immutable;
using System.Reflection.Emit;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace LearningSessions.Architecture.Tests;

/// <summary>
/// The types and members of the engine that the hand-written types of an assembly use: in signatures, attributes and code.
/// What Orleans' code generator wrote is left out.
/// </summary>
internal sealed class OrleansUse
{
    private static readonly OperandType[] Operands = ReadOperands(0);
    private static readonly OperandType[] LongOperands = ReadOperands(0xFE00);

    private readonly TypeNames names = new();
    private readonly SortedSet<string> used = new(StringComparer.Ordinal);
    private readonly PEReader file;
    private readonly MetadataReader metadata;

    private OrleansUse(PEReader file)
    {
        this.file = file;
        metadata = file.GetMetadataReader();
    }

    /// <summary>Types by full name, members as <c>type.member</c>.</summary>
    public static IReadOnlyCollection<string> By(string path)
    {
        using var file = new PEReader(File.OpenRead(path));
        var use = new OrleansUse(file);
        foreach (var type in use.metadata.TypeDefinitions.Where(type => !use.IsGenerated(type)))
            use.Read(use.metadata.GetTypeDefinition(type));
        use.ReadAttributes(use.metadata.TypeDefinitions.Where(type => !use.IsGenerated(type)).ToHashSet());
        foreach (var met in use.names.Met)
            use.Note(met, null);
        return use.used;
    }

    private void Read(TypeDefinition type)
    {
        Token(type.BaseType);
        foreach (var contract in type.GetInterfaceImplementations())
            Token(metadata.GetInterfaceImplementation(contract).Interface);
        foreach (var field in type.GetFields())
            metadata.GetFieldDefinition(field).DecodeSignature(names, null);
        foreach (var method in type.GetMethods().Select(metadata.GetMethodDefinition))
        {
            method.DecodeSignature(names, null);
            if (method.RelativeVirtualAddress == 0)
                continue;
            var body = file.GetMethodBody(method.RelativeVirtualAddress);
            if (!body.LocalSignature.IsNil)
                metadata.GetStandaloneSignature(body.LocalSignature).DecodeLocalSignature(names, null);
            Code(body.GetILContent());
        }
    }

    private void ReadAttributes(HashSet<TypeDefinitionHandle> types)
    {
        foreach (var attribute in metadata.CustomAttributes.Select(metadata.GetCustomAttribute))
        {
            var owner = attribute.Parent.Kind switch
            {
                HandleKind.TypeDefinition => (TypeDefinitionHandle)attribute.Parent,
                HandleKind.MethodDefinition => metadata.GetMethodDefinition((MethodDefinitionHandle)attribute.Parent).GetDeclaringType(),
                HandleKind.FieldDefinition => metadata.GetFieldDefinition((FieldDefinitionHandle)attribute.Parent).GetDeclaringType(),
                _ => default,
            };
            if (types.Contains(owner))
                Token(attribute.Constructor);
        }
    }

    private void Code(ImmutableArray<byte> code)
    {
        var reader = new BinaryReader(new MemoryStream([.. code]));
        while (reader.BaseStream.Position < code.Length)
        {
            var first = reader.ReadByte();
            var operand = first == 0xFE ? LongOperands[reader.ReadByte()] : Operands[first];
            switch (operand)
            {
                case OperandType.InlineField or OperandType.InlineMethod or OperandType.InlineType or OperandType.InlineTok:
                    Token(MetadataTokens.EntityHandle(reader.ReadInt32()));
                    break;
                case OperandType.InlineSwitch:
                    reader.BaseStream.Position += 4L * reader.ReadInt32();
                    break;
                default:
                    reader.BaseStream.Position += Size(operand);
                    break;
            }
        }
    }

    private void Token(EntityHandle handle)
    {
        if (handle.IsNil)
            return;
        switch (handle.Kind)
        {
            case HandleKind.TypeReference:
                Note((TypeReferenceHandle)handle, null);
                break;
            case HandleKind.TypeSpecification:
                metadata.GetTypeSpecification((TypeSpecificationHandle)handle).DecodeSignature(names, null);
                break;
            case HandleKind.MethodSpecification:
                var specification = metadata.GetMethodSpecification((MethodSpecificationHandle)handle);
                specification.DecodeSignature(names, null);
                Token(specification.Method);
                break;
            case HandleKind.MemberReference:
                Member(metadata.GetMemberReference((MemberReferenceHandle)handle));
                break;
        }
    }

    private void Member(MemberReference member)
    {
        var name = metadata.GetString(member.Name);
        if (member.Parent.Kind == HandleKind.TypeReference)
        {
            Note((TypeReferenceHandle)member.Parent, name);
        }
        else if (member.Parent.Kind == HandleKind.TypeSpecification)
        {
            var generic = new TypeNames();
            metadata.GetTypeSpecification((TypeSpecificationHandle)member.Parent).DecodeSignature(generic, null);
            if (generic.Met.Count > 0)
                Note(generic.Met.First(), name);
        }
    }

    private void Note(TypeReferenceHandle handle, string? member)
    {
        if (!IsOfEngine(metadata.GetTypeReference(handle)))
            return;
        var type = TypeNames.Of(metadata, handle);
        used.Add(member is null ? type : $"{type}.{member}");
    }

    private bool IsOfEngine(TypeReference type) => type.ResolutionScope.Kind switch
    {
        HandleKind.TypeReference => IsOfEngine(metadata.GetTypeReference((TypeReferenceHandle)type.ResolutionScope)),
        HandleKind.AssemblyReference => metadata.GetString(
            metadata.GetAssemblyReference((AssemblyReferenceHandle)type.ResolutionScope).Name) is var name
            && (name.StartsWith("Orleans", StringComparison.Ordinal) || name == "LearningSessions.Orleans.Embedded"),
        _ => false,
    };

    private bool IsGenerated(TypeDefinitionHandle handle)
    {
        var type = metadata.GetTypeDefinition(handle);
        if (type.GetDeclaringType() is { IsNil: false } outer)
            return IsGenerated(outer);
        return metadata.GetString(type.Namespace).StartsWith("OrleansCodeGen", StringComparison.Ordinal);
    }

    private static int Size(OperandType operand) => operand switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        _ => 4,
    };

    private static OperandType[] ReadOperands(int page)
    {
        var operands = new OperandType[256];
        Array.Fill(operands, OperandType.InlineNone);
        foreach (var code in typeof(OpCodes).GetFields().Select(field => field.GetValue(null)).OfType<OpCode>())
        {
            if (((ushort)code.Value & 0xFF00) == page)
                operands[(ushort)code.Value & 0xFF] = code.OperandType;
        }
        return operands;
    }
}
