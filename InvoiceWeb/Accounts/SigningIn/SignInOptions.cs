using System.ComponentModel.DataAnnotations;

namespace InvoiceWeb.Accounts.SigningIn;

/// <summary>How often a password may be tried.</summary>
public sealed class SignInOptions
{
    public const string SectionName = "SignIn";

    /// <summary>Attempts that one address (of IPv6, one /64) may make at once; an office shares one.</summary>
    [Range(1, 100_000)]
    public int BurstPerAddress { get; set; } = 60;

    /// <summary>… and how many come back every minute.</summary>
    [Range(1, 100_000)]
    public int PerMinuteAndAddress { get; set; } = 20;

    /// <summary>Attempts that may be made at once on one account, whether or not it exists.</summary>
    [Range(1, 100_000)]
    public int BurstPerAccount { get; set; } = 20;

    /// <summary>… and how many come back every minute.</summary>
    [Range(1, 100_000)]
    public int PerMinuteAndAccount { get; set; } = 2;

    /// <summary>No refusal comes sooner, so that its time tells nothing of what was looked up and written.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:00:10")]
    public TimeSpan RefusalTime { get; set; } = TimeSpan.FromMilliseconds(400);
}
