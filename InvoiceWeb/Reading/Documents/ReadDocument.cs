using System.Xml.Linq;

namespace InvoiceWeb.Reading.Documents;

/// <summary>What was read of one document file.</summary>
/// <param name="Pages">A text for each page that the file shows, also where there is none on it.</param>
/// <param name="Invoice">The root of the electronic invoice that the file is or carries; null where there is none.</param>
public sealed record ReadDocument(IReadOnlyList<PageText> Pages, XElement? Invoice);
