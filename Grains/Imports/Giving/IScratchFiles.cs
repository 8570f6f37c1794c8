namespace LearningSessions.Grains.Imports.Giving;

/// <summary>Files for what does not fit in memory for the moment.</summary>
public interface IScratchFiles
{
    /// <summary>Makes a file that nobody else sees; it goes when it is closed, and with the process, however that ends.</summary>
    /// <exception cref="IOException">There is no room for it.</exception>
    Stream Make();
}
