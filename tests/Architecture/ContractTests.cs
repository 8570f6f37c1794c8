using System.Reflection;
using LearningSessions.Grains.Interfaces.Recordings;

namespace LearningSessions.Architecture.Tests;

/// <summary>Contracts carry permanent names and numbers, so that messages and states of one release can be read by the next.</summary>
public sealed class ContractTests
{
    private static readonly Assembly Contracts = typeof(IRecordingGrain).Assembly;

    private static readonly Type[] Interfaces =
        [.. Contracts.GetTypes().Where(type => type.IsInterface && type.IsAssignableTo(typeof(IAddressable)) && !IsGenerated(type))];

    private static readonly Type[] Messages =
        [.. Contracts.GetTypes().Where(type => type.IsDefined(typeof(GenerateSerializerAttribute), false) && !IsGenerated(type))];

    [Fact]
    public void Interfaces_and_their_methods_have_aliases()
    {
        var members = Interfaces.Cast<MemberInfo>().Concat(Interfaces.SelectMany(type => type.GetMethods())).ToArray();
        Assert.NotEmpty(members);
        Assert.DoesNotContain(members, member => Alias(member) is null);
    }

    [Fact]
    public void Whatever_a_method_takes_or_answers_is_a_message_with_an_alias()
    {
        var sent = Interfaces.SelectMany(type => type.GetMethods())
            .SelectMany(method => method.GetParameters().Select(parameter => parameter.ParameterType).Append(method.ReturnType))
            .SelectMany(Parts).Where(type => type.Assembly == Contracts && !type.IsAssignableTo(typeof(IAddressable)));

        Assert.Empty(sent.Except(Messages));
        Assert.DoesNotContain(Messages, type => Alias(type) is null);
    }

    [Fact]
    public void Aliases_are_used_once()
    {
        var types = Interfaces.Concat(Messages).Select(type => Alias(type));
        var methods = Interfaces.SelectMany(type => type.GetMethods().Select(method => $"{type.Name}.{Alias(method)}"));

        Assert.Empty(types.Concat(methods).GroupBy(alias => alias).Where(alias => alias.Count() > 1).Select(alias => alias.Key));
    }

    [Fact]
    public void Members_of_messages_have_explicit_ids_each_once()
    {
        var members = Messages.Where(type => !type.IsEnum).Select(type => (Type: type, Ids: Stored(type).Select(Id).ToArray())).ToArray();
        Assert.Contains(members, message => message.Ids.Length > 0);
        Assert.DoesNotContain(members, message => message.Ids.Contains(null) || message.Ids.Distinct().Count() < message.Ids.Length);
    }

    // A member is stored when it has a field; a property's number stands on the property.
    private static IEnumerable<MemberInfo> Stored(Type type)
    {
        const BindingFlags own = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;
        foreach (var field in type.GetFields(own))
        {
            var property = field.Name.StartsWith('<') ? type.GetProperty(field.Name[1..field.Name.IndexOf('>', StringComparison.Ordinal)], own) : null;
            yield return (MemberInfo?)property ?? field;
        }
    }

    private static string? Alias(MemberInfo member) => member.GetCustomAttribute<AliasAttribute>(false)?.Alias;

    private static uint? Id(MemberInfo member) => member.GetCustomAttribute<IdAttribute>(false)?.Id;

    private static IEnumerable<Type> Parts(Type type) =>
        type.HasElementType ? Parts(type.GetElementType()!) : type.GetGenericArguments().SelectMany(Parts).Append(type);

    private static bool IsGenerated(Type type) => type.FullName!.StartsWith("OrleansCodeGen", StringComparison.Ordinal);
}
