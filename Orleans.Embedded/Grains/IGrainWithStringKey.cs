namespace Orleans;

/// <summary>Marks the interface of a grain that is known by a string.</summary>
public interface IGrainWithStringKey : IGrain;
