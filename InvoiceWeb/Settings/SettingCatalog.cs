using InvoiceWeb.Accounts.Links;
using InvoiceWeb.Accounts.SigningIn;
using InvoiceWeb.Invoices;
using InvoiceWeb.Invoices.Trash;
using InvoiceWeb.Invoices.Uploads;
using InvoiceWeb.Reading;

namespace InvoiceWeb.Settings;

/// <summary>All that may be changed while the product runs. What is not here takes a restart.</summary>
public static class SettingCatalog
{
    /// <summary>Whether reading rests; changed on the queue's page.</summary>
    public static Setting Paused { get; } = new("Queue:Paused", typeof(QueueOptions), SettingGroup.None);

    public static IReadOnlyList<Setting> All { get; } =
    [
        Of<ReadingOptions>("Reading:Languages", SettingGroup.Reading),
        Of<ReviewOptions>("Review:SureFrom", SettingGroup.Reading),
        Of<TrashOptions>("Trash:KeepDays", SettingGroup.Trash),
        Of<UploadOptions>("Uploads:MaxPages", SettingGroup.Uploads),
        Of<UploadOptions>("Uploads:MaxImageBytes", SettingGroup.Uploads),
        Of<UploadOptions>("Uploads:MaxPixels", SettingGroup.Uploads),
        Of<SignInOptions>("SignIn:BurstPerAccount", SettingGroup.SigningIn),
        Of<SignInOptions>("SignIn:PerMinuteAndAccount", SettingGroup.SigningIn),
        Of<SignInOptions>("SignIn:BurstPerAddress", SettingGroup.SigningIn),
        Of<SignInOptions>("SignIn:PerMinuteAndAddress", SettingGroup.SigningIn),
        Of<PasswordLinkOptions>("Links:Invitation", SettingGroup.Links),
        Of<PasswordLinkOptions>("Links:Reset", SettingGroup.Links),
        Paused,
    ];

    public static Setting? Find(string key) => All.FirstOrDefault(setting => string.Equals(setting.Key, key, StringComparison.OrdinalIgnoreCase));

    private static Setting Of<TOptions>(string key, SettingGroup group) => new(key, typeof(TOptions), group);
}
