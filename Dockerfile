# syntax=docker/dockerfile:1
FROM node:20-bookworm-slim AS node

FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
# The build places the browser's libraries with npm (see libman.json).
COPY --from=node /usr/local/bin/node /usr/local/bin/node
COPY --from=node /usr/local/lib/node_modules /usr/local/lib/node_modules
RUN ln -s ../lib/node_modules/npm/bin/npm-cli.js /usr/local/bin/npm
WORKDIR /src
# What decides the packages comes first, so that a change of code alone does not restore again.
COPY global.json Directory.Build.props Directory.Packages.props .editorconfig ./
COPY InvoiceWeb/*.csproj InvoiceWeb/packages.lock.json InvoiceWeb/
COPY InvoiceWeb/Build InvoiceWeb/Build
COPY libs/Mongo.Bson/*.csproj libs/Mongo.Bson/packages.lock.json libs/Mongo.Bson/
COPY libs/Mongo.Driver/*.csproj libs/Mongo.Driver/packages.lock.json libs/Mongo.Driver/
COPY libs/Mongo.Embedded/*.csproj libs/Mongo.Embedded/packages.lock.json libs/Mongo.Embedded/
COPY libs/Native.Confinement/*.csproj libs/Native.Confinement/packages.lock.json libs/Native.Confinement/
COPY libs/Native.Leptonica/*.csproj libs/Native.Leptonica/packages.lock.json libs/Native.Leptonica/
COPY libs/Native.OnnxRuntime/*.csproj libs/Native.OnnxRuntime/packages.lock.json libs/Native.OnnxRuntime/
COPY libs/Native.Tesseract/*.csproj libs/Native.Tesseract/packages.lock.json libs/Native.Tesseract/
RUN dotnet restore InvoiceWeb --locked-mode
COPY . .
# The output runs on any platform; of its native libraries the image needs those of its own.
RUN dotnet publish InvoiceWeb --configuration Release --no-restore --output /app \
    && find /app/runtimes -mindepth 1 -maxdepth 1 ! -name linux-x64 ! -name linux-arm64 ! -name unix -exec rm -r {} +

FROM debian:bookworm-slim
RUN apt-get update \
    && apt-get install --yes --no-install-recommends \
        ca-certificates libicu72 libssl3 tzdata \
        libmongoc-1.0-0 libtesseract5 liblept5 tesseract-ocr-eng tesseract-ocr-deu tesseract-ocr-fra poppler-utils util-linux \
    && apt-get clean \
    && rm -rf /var/lib/apt/lists/* \
    && useradd --system --uid 10001 --home-dir /data invoiceweb \
    && install --directory --owner=invoiceweb --group=invoiceweb --mode=0700 /data
# The runtime alone, of the very version that the SDK built against.
COPY --from=build /usr/share/dotnet/dotnet /usr/share/dotnet/dotnet
COPY --from=build /usr/share/dotnet/host /usr/share/dotnet/host
COPY --from=build /usr/share/dotnet/shared /usr/share/dotnet/shared
RUN ln -s /usr/share/dotnet/dotnet /usr/bin/dotnet
COPY --from=build /app /app
WORKDIR /app
ENV URLS=http://+:8080 Data__Directory=/data DOTNET_EnableDiagnostics=0
USER invoiceweb
VOLUME /data
EXPOSE 8080
HEALTHCHECK --interval=15s --timeout=5s --start-period=30s CMD ["dotnet", "InvoiceWeb.dll", "health"]
ENTRYPOINT ["dotnet", "InvoiceWeb.dll"]
