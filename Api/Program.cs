using LearningSessions.Api;
using LearningSessions.Silo;

var builder = WebApplication.CreateBuilder(args);
builder.AddSilo();
builder.AddApi();

var app = builder.Build();
app.MapApi();
app.Run();
