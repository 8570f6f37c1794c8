using LearningSessions.Api;
using LearningSessions.Api.Demo;
using LearningSessions.Silo;

var builder = WebApplication.CreateBuilder(args);
builder.AddSilo();
builder.AddApi();
builder.AddDemo();

var app = builder.Build();
app.MapApi();
app.Run();
