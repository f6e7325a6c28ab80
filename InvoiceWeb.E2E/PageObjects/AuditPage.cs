using Microsoft.Playwright;

namespace InvoiceWeb.E2E.PageObjects;

/// <summary>/admin/audit</summary>
public sealed class AuditPage(IPage page)
{
    public ILocator Entry(string what) => page.GetByRole(AriaRole.Row).Filter(new() { HasText = what });
}
