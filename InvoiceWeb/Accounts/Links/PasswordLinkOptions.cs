using System.ComponentModel.DataAnnotations;

namespace InvoiceWeb.Accounts.Links;

/// <summary>How long one-time links work.</summary>
public sealed class PasswordLinkOptions
{
    public const string SectionName = "Links";

    [Range(typeof(TimeSpan), "00:05:00", "90.00:00:00", ErrorMessage = "Links:Invitation has to be between five minutes and 90 days.")]
    public TimeSpan Invitation { get; set; } = TimeSpan.FromDays(7);

    [Range(typeof(TimeSpan), "00:05:00", "7.00:00:00", ErrorMessage = "Links:Reset has to be between five minutes and seven days.")]
    public TimeSpan Reset { get; set; } = TimeSpan.FromDays(1);
}
