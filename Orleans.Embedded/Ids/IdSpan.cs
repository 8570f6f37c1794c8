using System.Text;
using Orleans.Embedded.Ids;

namespace Orleans.Runtime;

/// <summary>UTF-8 text with its hash: a part of an id.</summary>
public readonly struct IdSpan : IEquatable<IdSpan>
{
    private readonly byte[]? value;
    private readonly int hash;

    /// <summary>Takes the bytes over: they must not change.</summary>
    public IdSpan(byte[] value)
    {
        this.value = value;
        hash = (int)StableHash.Of(value);
    }

    /// <summary>True when nothing was given.</summary>
    public bool IsDefault => value is null or { Length: 0 };

    /// <summary>The bytes.</summary>
    public ReadOnlyMemory<byte> Value => value;

    /// <summary>The text as an id.</summary>
    public static IdSpan Create(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return new(Encoding.UTF8.GetBytes(id));
    }

    /// <summary>The bytes.</summary>
    public ReadOnlySpan<byte> AsSpan() => value;

    /// <summary>The same in every process and in either engine.</summary>
    public uint GetUniformHashCode() => unchecked((uint)hash);

    /// <inheritdoc/>
    public bool Equals(IdSpan obj) =>
        ReferenceEquals(value, obj.value) || (hash == obj.hash && AsSpan().SequenceEqual(obj.AsSpan()));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is IdSpan other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => hash;

    /// <inheritdoc/>
    public override string ToString() => value is null ? "" : Encoding.UTF8.GetString(value);

    /// <summary>Whether both are equal.</summary>
    public static bool operator ==(IdSpan left, IdSpan right) => left.Equals(right);

    /// <summary>Whether they differ.</summary>
    public static bool operator !=(IdSpan left, IdSpan right) => !left.Equals(right);
}
