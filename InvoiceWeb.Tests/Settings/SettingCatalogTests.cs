using InvoiceWeb.Pages.Admin.Settings;
using InvoiceWeb.Settings;

namespace InvoiceWeb.Tests.Settings;

public sealed class SettingCatalogTests
{
    public static TheoryData<string> Keys => [.. SettingCatalog.All.Where(setting => setting.Group is not SettingGroup.None).Select(setting => setting.Key)];

    [Theory]
    [MemberData(nameof(Keys))]
    public void Setting_OfTheCatalogue_HasWordsAndAValueToBeginWith(string key)
    {
        var setting = SettingCatalog.Find(key).ShouldNotBeNull();

        SettingWords.Label(setting).ShouldNotBe(key, StringComparer.Ordinal);
        SettingWords.Hint(setting).ShouldNotBeEmpty();
        SettingWords.Of(setting.Group).ShouldNotBeEmpty();
        setting.BuiltIn.ShouldNotBeEmpty();
    }

    [Fact]
    public void New_KeyThatNoOptionHas_IsRefused() =>
        Should.Throw<ArgumentException>(() => new Setting("Trash:Nothing", typeof(InvoiceWeb.Invoices.Trash.TrashOptions), SettingGroup.Trash));
}
