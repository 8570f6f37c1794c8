using System.Text.Json.Nodes;
using Microsoft.Extensions.Options;

namespace LearningSessions.Integrations.GoogleDrive;

/// <summary>The tutors' folders. Drive allows many of one name: the first of them is the tutor's.</summary>
internal sealed class DriveFolders(DriveApi drive, IOptions<DriveOptions> options)
{
    private string Root => options.Value.RootFolder;

    /// <summary>The folder of this name, made when it is missing. Where another process makes one at the same time, both take the first and the
    /// other goes into the trash.</summary>
    public async Task<DriveFile> Of(string name, CancellationToken cancel)
    {
        if (await Find(name, cancel) is { } folder)
            return folder;
        var made = await drive.Make(new JsonObject { ["name"] = name, ["mimeType"] = DriveApi.FolderType, ["parents"] = new JsonArray { Root } }, cancel);
        var first = await Find(name, cancel) ?? made;
        if (first.Id != made.Id)
            await drive.Change(made.Id, new JsonObject { ["trashed"] = true }, cancel);
        return first;
    }

    private async Task<DriveFile?> Find(string name, CancellationToken cancel) => DriveFile.First(await drive.List(
        $"name = {DriveApi.Quoted(name)} and mimeType = '{DriveApi.FolderType}' and {DriveApi.Quoted(Root)} in parents and trashed = false", cancel));
}
