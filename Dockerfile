# The product, built with Orleans. One image is every part of a cluster: the variable Mode says which (compose sets it).
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /source
COPY . .
RUN dotnet publish Api -c Release -p:Engine=Orleans -o /app

FROM mcr.microsoft.com/dotnet/aspnet:10.0
RUN apt-get update \
    && apt-get install -y --no-install-recommends curl ffmpeg libgomp1 libpocketsphinx3 pocketsphinx-en-us \
    || apt-get install -y --no-install-recommends curl ffmpeg libgomp1 \
    && rm -rf /var/lib/apt/lists/*
WORKDIR /app
COPY --from=build /app .
COPY samples /samples
# The folders of the volumes belong to the user the program runs as.
RUN mkdir -p /data /shared && chown -R $APP_UID:$APP_UID /data /shared
USER $APP_UID
# 64 MB between two collections of short-lived objects: docs/bench.md.
ENV ASPNETCORE_URLS=http://+:5080 Storage__DataFolder=/data DOTNET_DbgEnableMiniDump=0 DOTNET_GCgen0size=0x4000000
VOLUME ["/data", "/shared"]
EXPOSE 5080 11111 30000
HEALTHCHECK --interval=5s --timeout=10s --start-period=60s --retries=6 CMD curl -fsS http://127.0.0.1:5080/health/ready || exit 1
ENTRYPOINT ["dotnet", "LearningSessions.Api.dll"]
