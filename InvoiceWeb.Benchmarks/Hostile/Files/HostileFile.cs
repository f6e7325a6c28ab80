namespace InvoiceWeb.Benchmarks.Hostile.Files;

/// <summary>A file that means harm, or that met with it.</summary>
/// <param name="Kind">What was done to it.</param>
/// <param name="Extension">Of its name, which may lie.</param>
internal sealed record HostileFile(string Kind, string Extension, byte[] Content);
