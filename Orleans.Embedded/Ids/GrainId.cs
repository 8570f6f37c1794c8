using System.Diagnostics.CodeAnalysis;

namespace Orleans.Runtime;

/// <summary>Type and key of one grain, written <c>type/key</c>.</summary>
public readonly struct GrainId : IEquatable<GrainId>
{
    private readonly GrainType type;
    private readonly IdSpan key;

    /// <summary>Type and key.</summary>
    public GrainId(GrainType type, IdSpan key)
    {
        this.type = type;
        this.key = key;
    }

    /// <summary>True when nothing was given.</summary>
    public bool IsDefault => type.IsDefault && key.IsDefault;

    /// <summary>The key.</summary>
    public IdSpan Key => key;

    /// <summary>The type.</summary>
    public GrainType Type => type;

    /// <summary>Type and key.</summary>
    public static GrainId Create(GrainType type, IdSpan key) => new(type, key);

    /// <summary>Type and key.</summary>
    public static GrainId Create(GrainType type, string key)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(key);
        return new(type, IdSpan.Create(key));
    }

    /// <summary>Type and key.</summary>
    public static GrainId Create(string type, string key) => Create(GrainType.Create(type), key);

    /// <summary>Reads <c>type/key</c>; the key may hold slashes.</summary>
    /// <exception cref="FormatException">There is no slash, or nothing before it or behind it.</exception>
    public static GrainId Parse(string value) => Parse(value, null);

    /// <summary>Reads <c>type/key</c>; the provider does not matter.</summary>
    /// <exception cref="FormatException">There is no slash, or nothing before it or behind it.</exception>
    public static GrainId Parse(string value, IFormatProvider? provider = null) =>
        TryParse(value, out var id) ? id : throw new FormatException($"'{value}' is not a grain id (type/key).");

    /// <summary>Reads <c>type/key</c>; the key may hold slashes.</summary>
    public static bool TryParse([NotNullWhen(true)] string? value, out GrainId result)
    {
        var slash = value?.IndexOf('/', StringComparison.Ordinal) ?? -1;
        var whole = slash > 0 && slash < value!.Length - 1;
        result = whole ? Create(value![..slash], value[(slash + 1)..]) : default;
        return whole;
    }

    /// <summary>The same in every process and in either engine; reminder tables are read in ranges of it.</summary>
    public uint GetUniformHashCode() => unchecked((type.GetUniformHashCode() * 31) + key.GetUniformHashCode());

    /// <inheritdoc/>
    public bool Equals(GrainId other) => key.Equals(other.key) && type.Equals(other.type);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is GrainId other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(type, key);

    /// <inheritdoc/>
    public override string ToString() => $"{type}/{key}";

    /// <summary>Whether both are equal.</summary>
    public static bool operator ==(GrainId left, GrainId right) => left.Equals(right);

    /// <summary>Whether they differ.</summary>
    public static bool operator !=(GrainId left, GrainId right) => !left.Equals(right);
}
