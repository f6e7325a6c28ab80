using InvoiceWeb.Extraction.Vendors;

namespace InvoiceWeb.Tests.Extraction.Vendors;

public sealed class NameKeyTests
{
    [Theory]
    [InlineData("Lakeside GmbH & Co. KG", "lakeside")]
    [InlineData("LAKESIDE SDN. BHD.", "lakeside")]
    [InlineData("Bäckerei am See", "backereiamsee")]
    [InlineData("AG", "ag")]
    public void Of_Name_LeavesTheLegalFormOut(string name, string key) => NameKey.Of(name).ShouldBe(key);
}
