using InvoiceWeb.Accounts.TwoStep;

namespace InvoiceWeb.Tests.Accounts.TwoStep;

/// <summary>What runs on a phone: shows the code of a half minute.</summary>
public sealed class AuthenticatorApp(string key)
{
    /// <param name="ahead">Half minutes by which the phone's clock is fast.</param>
    public string CodeAt(DateTimeOffset time, int ahead = 0) => TimeCode.At(Base32.Decode(key), TimeCode.StepAt(time) + ahead);
}
