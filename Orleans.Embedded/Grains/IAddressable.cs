namespace Orleans.Runtime;

/// <summary>What calls can be sent to: a grain, an observer, or a reference to one.</summary>
public interface IAddressable;
