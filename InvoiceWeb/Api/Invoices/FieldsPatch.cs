using System.Text.Json.Serialization;
using InvoiceWeb.Invoices;
using InvoiceWeb.Invoices.Checking;

namespace InvoiceWeb.Api.Invoices;

/// <summary>New values of fields. A field that is left out stays as it is; null takes its value away.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record FieldsPatch
{
    private readonly Dictionary<InvoiceField, object?> given = [];

    public decimal? Total { get; init => Give(InvoiceField.Total, field = value); }

    /// <summary>Three letters, as in ISO 4217.</summary>
    public string? Currency { get; init => Give(InvoiceField.Currency, field = value); }

    public DateOnly? Date { get; init => Give(InvoiceField.Date, field = value); }

    public string? Number { get; init => Give(InvoiceField.Number, field = value); }

    public string? Vendor { get; init => Give(InvoiceField.Vendor, field = value); }

    public decimal? Net { get; init => Give(InvoiceField.Net, field = value); }

    public decimal? Tax { get; init => Give(InvoiceField.Tax, field = value); }

    public DateOnly? DueDate { get; init => Give(InvoiceField.DueDate, field = value); }

    public string? VatId { get; init => Give(InvoiceField.VatId, field = value); }

    public string? Iban { get; init => Give(InvoiceField.Iban, field = value); }

    /// <summary>What was given, in plain form; or, by the field's name, why it cannot be taken.</summary>
    internal (IReadOnlyDictionary<InvoiceField, string?> Values, IReadOnlyDictionary<string, string[]> Errors) Read()
    {
        var values = new Dictionary<InvoiceField, string?>();
        var errors = new Dictionary<string, string[]>(StringComparer.Ordinal);
        foreach (var (name, value) in given)
        {
            var plain = value is string text ? FieldForm.Tidy(name, text) : value is null ? null : PlainForm.Of(value);
            if (ErrorOf(name, value, plain) is { } error)
            {
                errors[$"fields.{NameOf(name)}"] = [error];
            }
            else
            {
                values[name] = plain;
            }
        }

        return (values, errors);
    }

    internal static string NameOf(InvoiceField name) => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(name.ToString());

    private static string? ErrorOf(InvoiceField name, object? value, string? plain) => value switch
    {
        decimal amount when Math.Abs(amount) > FieldForm.MaxAmount => "That is too great for an amount.",
        decimal amount when amount != decimal.Round(amount, 4) => "An amount has four decimals at most.",
        string when plain is { Length: > FieldForm.MaxLength } => $"That is too long: {FieldForm.MaxLength} characters at most.",
        string when name is InvoiceField.Currency && plain is { } code && (code.Length != 3 || !code.All(char.IsAsciiLetterUpper)) => "Write the currency as three letters, for example EUR.",
        _ => null,
    };

    private void Give(InvoiceField name, object? value) => given[name] = value;
}
