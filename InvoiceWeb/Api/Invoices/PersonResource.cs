using InvoiceWeb.Invoices;

namespace InvoiceWeb.Api.Invoices;

/// <summary>Somebody, by the name that he or she had then.</summary>
public sealed record PersonResource(string Id, string Name)
{
    public static PersonResource Of(Person person) => new(person.Id.Value, person.Name);
}
