namespace InvoiceWeb.Demo;

/// <summary>Whether the product shows itself with people and documents of its own making.</summary>
public sealed class DemoOptions
{
    public const string SectionName = "Demo";

    public bool Enabled { get; set; }
}
