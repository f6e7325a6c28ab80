using InvoiceWeb.Dashboard.Metering;

namespace InvoiceWeb.Tests.Dashboard.Metering;

public sealed class RouteNameTests
{
    [Theory]
    [InlineData("", "/")]
    [InlineData("invoices/{id}/pages/{number:int:min(1)}", "/invoices/{id}/pages/{number}")]
    [InlineData("invoices/export/{format:regex(^(csv|json|zip)$)}", "/invoices/export/{format}")]
    [InlineData("/live", "/live")]
    [InlineData("css/tokens.x5tg.css", RouteName.Files)]
    [InlineData("openapi/v1.json", "/openapi/v1.json")]
    [InlineData(null, RouteName.Unknown)]
    public void Of_Route_IsShortAndHidesNobodysIds(string? route, string expected) => RouteName.Of(route).ShouldBe(expected);
}
