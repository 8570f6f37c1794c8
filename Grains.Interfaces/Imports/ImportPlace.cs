namespace LearningSessions.Grains.Interfaces.Imports;

/// <summary>A kind of place where a file to import lies.</summary>
[GenerateSerializer, Alias("ImportPlace")]
public enum ImportPlace
{
    /// <summary>Uploaded: a blob.</summary>
    Upload = 1,

    /// <summary>A file in the data folder, by its path from there.</summary>
    DataFolder = 2,

    /// <summary>An object in the object store, by its key.</summary>
    ObjectStore = 3,

    /// <summary>A file of this machine that whoever started the program named.</summary>
    File = 4,

    /// <summary>The dead letters of another import, by its id.</summary>
    DeadLetters = 5,
}
