using LearningSessions.Storage.Tests.Durability;

if (args is not ["write-until-killed", var folder])
{
    Console.Error.WriteLine("usage: write-until-killed FOLDER");
    return 2;
}
await WriterProcess.Run(folder);
return 0;
