using InvoiceWeb.Reading;

namespace InvoiceWeb.Benchmarks.Corpus;

/// <summary>A page's words and how long reading took; no page where the reader gave up.</summary>
internal sealed record TimedPage(PageText? Page, TimeSpan Elapsed);
