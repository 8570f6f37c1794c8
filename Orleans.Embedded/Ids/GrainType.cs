namespace Orleans.Runtime;

/// <summary>The name of a grain class in ids, such as <c>tutor</c>.</summary>
public readonly struct GrainType : IEquatable<GrainType>
{
    private readonly IdSpan value;

    /// <summary>The name as an id.</summary>
    public GrainType(IdSpan id) => value = id;

    /// <summary>True when nothing was given.</summary>
    public bool IsDefault => value.IsDefault;

    /// <summary>The name.</summary>
    public IdSpan Value => value;

    /// <summary>The name as an id.</summary>
    public static GrainType Create(string value)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(value);
        return new(IdSpan.Create(value));
    }

    /// <summary>The same in every process and in either engine.</summary>
    public uint GetUniformHashCode() => value.GetUniformHashCode();

    /// <inheritdoc/>
    public bool Equals(GrainType obj) => value.Equals(obj.value);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is GrainType other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => value.GetHashCode();

    /// <inheritdoc/>
    public override string ToString() => value.ToString();

    /// <summary>Whether both are equal.</summary>
    public static bool operator ==(GrainType left, GrainType right) => left.Equals(right);

    /// <summary>Whether they differ.</summary>
    public static bool operator !=(GrainType left, GrainType right) => !left.Equals(right);
}
