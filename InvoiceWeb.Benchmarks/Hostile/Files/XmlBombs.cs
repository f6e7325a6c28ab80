using System.Text;

namespace InvoiceWeb.Benchmarks.Hostile.Files;

/// <summary>XML that is no trouble to write and much to read.</summary>
internal static class XmlBombs
{
    private const string Ubl = "xmlns=\"urn:oasis:names:specification:ubl:schema:xsd:Invoice-2\"";

    public static IReadOnlyList<(string Kind, Func<Random, byte[]> Make)> All { get; } =
    [
        ("xml: entities of entities", _ => Bytes("<?xml version=\"1.0\"?><!DOCTYPE Invoice [<!ENTITY a \"aaaaaaaaaa\">"
            + string.Concat(Enumerable.Range(1, 9).Select(i => $"<!ENTITY {Name(i)} \"{string.Concat(Enumerable.Repeat($"&{Name(i - 1)};", 10))}\">"))
            + $"]><Invoice {Ubl}>&j;</Invoice>")),
        ("xml: entity from a file", _ => Bytes($"<?xml version=\"1.0\"?><!DOCTYPE Invoice [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><Invoice {Ubl}><ID>&e;</ID></Invoice>")),
        ("xml: entity from the network", _ => Bytes($"<?xml version=\"1.0\"?><!DOCTYPE Invoice SYSTEM \"http://127.0.0.1:9/e.dtd\"><Invoice {Ubl}/>")),
        ("xml: very deep", random => Deep(10_000 + random.Next(200_000))),
        ("xml: very many elements", random => Bytes($"<Invoice {Ubl}>{string.Concat(Enumerable.Repeat("<a/>", 600_000 + random.Next(100_000)))}</Invoice>")),
        ("xml: very many attributes", _ => Bytes($"<Invoice {Ubl} {string.Concat(Enumerable.Range(0, 100_000).Select(i => $"a{i}=\"\" "))}/>")),
        ("xml: a very long name", _ => Bytes($"<{new string('n', 5_000_000)}/>")),
        ("xml: a very long text", _ => Bytes($"<Invoice {Ubl}><ID>{new string('7', 8_000_000)}</ID></Invoice>")),
        ("xml: unclosed", random => Bytes($"<Invoice {Ubl}><ID>{random.Next()}")),
        ("xml: of another kind", _ => Bytes("<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>")),
        ("xml: UTF-16 that is none", _ => [0xFF, 0xFE, .. "<Invoice/>"u8]),
        ("xml: unknown encoding", _ => Bytes("<?xml version=\"1.0\" encoding=\"x-unheard-of\"?><Invoice/>")),
        ("xml: senseless values", _ => Bytes($"<Invoice {Ubl}><ID/><IssueDate>9999-99-99</IssueDate><LegalMonetaryTotal><TaxInclusiveAmount>{new string('9', 400)}</TaxInclusiveAmount></LegalMonetaryTotal></Invoice>")),
    ];

    private static string Name(int i) => ((char)('a' + i)).ToString();

    private static byte[] Deep(int levels) => Bytes($"<Invoice {Ubl}>{string.Concat(Enumerable.Repeat("<a>", levels))}{string.Concat(Enumerable.Repeat("</a>", levels))}</Invoice>");

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
