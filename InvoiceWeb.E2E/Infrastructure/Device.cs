using Microsoft.Playwright;

namespace InvoiceWeb.E2E.Infrastructure;

/// <summary>What the product is looked at with.</summary>
public sealed record Device(string Name, int Width, int Height, bool IsPhone)
{
    public static Device Phone { get; } = new("phone", 390, 844, IsPhone: true);

    public static Device Desk { get; } = new("desk", 1440, 900, IsPhone: false);

    public BrowserNewContextOptions Options(Uri address) => new()
    {
        BaseURL = address.ToString(),
        ViewportSize = new ViewportSize { Width = Width, Height = Height },
        IsMobile = IsPhone,
        HasTouch = IsPhone,
        Locale = "en-GB",
    };

    public override string ToString() => Name;
}
