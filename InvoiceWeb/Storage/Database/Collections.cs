namespace InvoiceWeb.Storage.Database;

/// <summary>The names of the collections.</summary>
public static class Collections
{
    public const string Users = "users";

    public const string Invoices = "invoices";

    public const string Figures = "figures";

    public const string Tallies = "tallies";

    public const string Images = "invoice_images";

    public const string Places = "page_places";

    public const string Audit = "audit";

    public const string Settings = "settings";

    public const string Instances = "instances";

    public const string Errors = "errors";

    public const string AccessTokens = "access_tokens";

    public const string ProtectionKeys = "data_protection_keys";
}
