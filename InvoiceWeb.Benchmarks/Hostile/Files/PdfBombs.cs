using System.IO.Compression;

namespace InvoiceWeb.Benchmarks.Hostile.Files;

/// <summary>PDFs that are no trouble to write and much to read.</summary>
internal static class PdfBombs
{
    public static IReadOnlyList<(string Kind, Func<Random, byte[]> Make)> All { get; } =
    [
        ("pdf: page tree that holds itself", _ => With(pdf => pdf.Replace(2, "<< /Type /Pages /Count 1 /Kids [2 0 R] >>"))),
        ("pdf: page tree in a circle", _ => With(pdf =>
        {
            int node = pdf.Add("<< /Type /Pages /Parent 2 0 R /Count 1 /Kids [2 0 R] >>");
            pdf.Replace(2, $"<< /Type /Pages /Count 2 /Kids [4 0 R {node} 0 R] >>");
        })),
        ("pdf: a count of pages that is a lie", random => With(pdf => pdf.Replace(2, $"<< /Type /Pages /Count {random.Next(100, int.MaxValue)} /Kids [4 0 R] >>"))),
        ("pdf: 40 pages", _ => PdfWriter.Of([.. Enumerable.Repeat(SampleFiles.Lines, 40)]).ToBytes()),
        ("pdf: a huge page", random => Page($"/MediaBox [0 0 {random.Next(20_000, 2_000_000)} {random.Next(20_000, 2_000_000)}]")),
        ("pdf: a huge page in units of its own", _ => Page("/MediaBox [0 0 14400 14400] /UserUnit 75000")),
        ("pdf: a page without area", _ => Page("/MediaBox [0 0 0 0]")),
        ("pdf: a page turned inside out", _ => Page("/MediaBox [595 842 0 0]")),
        ("pdf: a page of impossible size", _ => Page("/MediaBox [-1e308 -1e308 1e308 1e308]")),
        ("pdf: a long and thin page", _ => Page("/MediaBox [0 0 1 14400]")),
        ("pdf: scripts", _ => With(pdf =>
        {
            int script = pdf.Add("<< /S /JavaScript /JS (while (true) { app.alert\\('x'\\); }) >>");
            pdf.Replace(1, $"<< /Type /Catalog /Pages 2 0 R /OpenAction {script} 0 R /AA << /WC {script} 0 R >> >>");
        })),
        ("pdf: a program to start", _ => With(pdf => pdf.Replace(1, "<< /Type /Catalog /Pages 2 0 R /OpenAction << /S /Launch /F (/bin/sh) >> >>"))),
        ("pdf: encrypted", _ => With(pdf =>
        {
            string key = string.Concat(Enumerable.Repeat("5A", 32));
            int encryption = pdf.Add($"<< /Filter /Standard /V 1 /R 2 /O <{key}> /U <{key}> /P -44 >>");
            pdf.Trailer = $"/Encrypt {encryption} 0 R /ID [<00112233445566778899AABBCCDDEEFF> <00112233445566778899AABBCCDDEEFF>]";
        })),
        ("pdf: encrypted in an unknown way", _ => With(pdf => pdf.Trailer = $"/Encrypt {pdf.Add("<< /Filter /Unheard /V 99 >>")} 0 R")),
        ("pdf: content that unpacks to a gigabyte", _ => Content("/Filter /FlateDecode", Zip(1 << 30))),
        ("pdf: content packed in layers", _ => Content("/Filter [/FlateDecode /FlateDecode /FlateDecode]", Pack(Pack(Zip(1 << 28))))),
        ("pdf: drawing without end", _ => Content("", [.. Enumerable.Repeat("0 0 m 595 842 l 300 0 l h f* "u8.ToArray(), 150_000).SelectMany(b => b)])),
        ("pdf: a form that draws itself", _ => With(pdf =>
        {
            int form = pdf.Next;
            pdf.AddStream($"/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources << /XObject << /X {form} 0 R >> >>", "/X Do /X Do /X Do"u8.ToArray());
            pdf.Replace(4, $"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /XObject << /X {form} 0 R >> >> /Contents {form} 0 R >>");
        })),
        ("pdf: a picture of huge size", _ => Picture("/Width 60000 /Height 60000 /BitsPerComponent 8 /ColorSpace /DeviceRGB /Filter /FlateDecode", Zip(1 << 20))),
        ("pdf: a picture in JBIG2 that is none", random => Picture("/Width 40000 /Height 40000 /BitsPerComponent 1 /ColorSpace /DeviceGray /Filter /JBIG2Decode", Noise(random))),
        ("pdf: a picture in JPEG 2000 that is none", random => Picture("/Width 9000 /Height 9000 /Filter /JPXDecode", [0, 0, 0, 12, .. "jP  \r\n\x87\n"u8, .. Noise(random)])),
        ("pdf: a table of references in a circle", _ => [.. With(_ => { }), .. "xref\n0 0\ntrailer\n<< /Root 1 0 R /Prev 9 >>\nstartxref\n9\n%%EOF"u8]),
        ("pdf: an attachment that unpacks to a gigabyte", _ => With(pdf =>
        {
            int file = pdf.AddStream("/Type /EmbeddedFile /Filter /FlateDecode", Zip(1 << 30));
            int specification = pdf.Add($"<< /Type /Filespec /F (factur-x.xml) /EF << /F {file} 0 R >> >>");
            pdf.Replace(1, $"<< /Type /Catalog /Pages 2 0 R /Names << /EmbeddedFiles << /Names [(factur-x.xml) {specification} 0 R] >> >> >>");
        })),
        ("pdf: an attachment with a path for a name", _ => Carrying("../../../../tmp/factur-x.xml", SampleFiles.Cii)),
        ("pdf: an attached bomb", _ => Carrying("factur-x.xml", XmlBombs.All[0].Make(new Random(1)))),
        ("pdf: names of attachments in a circle", _ => With(pdf => pdf.Replace(1, "<< /Type /Catalog /Pages 2 0 R /Names << /EmbeddedFiles << /Kids [1 0 R 1 0 R] >> >> >>"))),
        ("pdf: nothing but a head", _ => [.. "%PDF-1.7\n"u8]),
        ("pdf: arrays in arrays", _ => With(pdf => pdf.Add(new string('[', 100_000) + new string(']', 100_000)))),
    ];

    private static byte[] With(Action<PdfWriter> change)
    {
        PdfWriter pdf = PdfWriter.Of(SampleFiles.Lines);
        change(pdf);
        return pdf.ToBytes();
    }

    private static byte[] Carrying(string name, byte[] content) => With(pdf => pdf.Attach(name, content));

    private static byte[] Page(string entries) => With(pdf =>
    {
        pdf.Replace(2, $"<< /Type /Pages /Count 1 /Kids [{pdf.Next} 0 R] >>");
        pdf.AddPage(entries, SampleFiles.Lines);
    });

    private static byte[] Content(string entries, byte[] content) => With(pdf =>
    {
        int stream = pdf.AddStream(entries, content);
        pdf.Replace(4, $"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents {stream} 0 R >>");
    });

    private static byte[] Picture(string entries, byte[] content) => With(pdf =>
    {
        int picture = pdf.AddStream($"/Type /XObject /Subtype /Image {entries}", content);
        int drawing = pdf.AddStream("", "595 0 0 842 0 0 cm /I Do"u8.ToArray());
        pdf.Replace(4, $"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /XObject << /I {picture} 0 R >> >> /Contents {drawing} 0 R >>");
    });

    private static byte[] Noise(Random random)
    {
        byte[] noise = new byte[4096];
        random.NextBytes(noise);
        return noise;
    }

    private static byte[] Zip(int zeros)
    {
        using MemoryStream packed = new();
        using (ZLibStream zip = new(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            byte[] block = new byte[1 << 20];
            for (int left = zeros; left > 0; left -= block.Length)
            {
                zip.Write(block);
            }
        }

        return packed.ToArray();
    }

    private static byte[] Pack(byte[] content)
    {
        using MemoryStream packed = new();
        using (ZLibStream zip = new(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            zip.Write(content);
        }

        return packed.ToArray();
    }
}
