namespace InvoiceWeb.Api;

/// <summary>That an endpoint takes If-Match.</summary>
internal sealed record VersionMetadata(bool IsRequired);
