using System.Globalization;
using System.Text;

namespace InvoiceWeb.Benchmarks.Hostile.Files;

/// <summary>Writes PDF object by object, well-formed or as ill-formed as its caller wants it.</summary>
internal sealed class PdfWriter
{
    private readonly List<byte[]> _objects = [];

    /// <summary>The number that the next object gets.</summary>
    public int Next => _objects.Count + 1;

    /// <summary>More entries of the trailer, for example <c>/Encrypt 5 0 R</c>.</summary>
    public string Trailer { get; set; } = "";

    /// <summary>A document of pages with lines of text, from the top.</summary>
    public static PdfWriter Of(params IReadOnlyList<string>[] pages)
    {
        PdfWriter pdf = new();
        pdf.Add("<< /Type /Catalog /Pages 2 0 R >>");
        int first = 4;
        string kids = string.Join(' ', pages.Select((_, i) => $"{first + (2 * i)} 0 R"));
        pdf.Add($"<< /Type /Pages /Count {pages.Length} /Kids [{kids}] >>");
        pdf.Add("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>");
        foreach (IReadOnlyList<string> lines in pages)
        {
            pdf.AddPage("/MediaBox [0 0 595 842]", lines);
        }

        return pdf;
    }

    /// <summary>A page of the tree in object 2 with the font in object 3; its content is the object after it.</summary>
    public void AddPage(string entries, IReadOnlyList<string> lines)
    {
        Add($"<< /Type /Page /Parent 2 0 R {entries} /Resources << /Font << /F1 3 0 R >> >> /Contents {Next + 1} 0 R >>");
        StringBuilder content = new("BT /F1 12 Tf 15 TL 60 780 Td ");
        foreach (string line in lines)
        {
            content.Append(CultureInfo.InvariantCulture, $"({line.Replace("(", "\\(", StringComparison.Ordinal).Replace(")", "\\)", StringComparison.Ordinal)}) Tj T* ");
        }

        AddStream("", Encoding.Latin1.GetBytes(content.Append("ET").ToString()));
    }

    public int Add(string body)
    {
        _objects.Add(Encoding.Latin1.GetBytes(body));
        return _objects.Count;
    }

    /// <param name="entries">Of the stream's dictionary, beside its length.</param>
    public int AddStream(string entries, byte[] content)
    {
        string head = string.Create(CultureInfo.InvariantCulture, $"<< {entries} /Length {content.Length} >>\nstream\n");
        _objects.Add([.. Encoding.Latin1.GetBytes(head), .. content, .. "\nendstream"u8]);
        return _objects.Count;
    }

    /// <summary>Changes an object that has been added.</summary>
    public void Replace(int number, string body) => _objects[number - 1] = Encoding.Latin1.GetBytes(body);

    /// <summary>Carries a file in the document, as e-invoices do.</summary>
    public void Attach(string name, byte[] content)
    {
        int file = AddStream("/Type /EmbeddedFile", content);
        int specification = Add($"<< /Type /Filespec /F ({name}) /UF ({name}) /EF << /F {file} 0 R >> >>");
        Replace(1, $"<< /Type /Catalog /Pages 2 0 R /Names << /EmbeddedFiles << /Names [({name}) {specification} 0 R] >> >> >>");
    }

    public byte[] ToBytes()
    {
        using MemoryStream pdf = new();
        List<long> offsets = [];
        Write(pdf, "%PDF-1.7\n");
        for (int i = 0; i < _objects.Count; i++)
        {
            offsets.Add(pdf.Position);
            Write(pdf, $"{i + 1} 0 obj\n");
            pdf.Write(_objects[i]);
            Write(pdf, "\nendobj\n");
        }

        long table = pdf.Position;
        Write(pdf, $"xref\n0 {_objects.Count + 1}\n0000000000 65535 f \n");
        foreach (long offset in offsets)
        {
            Write(pdf, $"{offset.ToString("D10", CultureInfo.InvariantCulture)} 00000 n \n");
        }

        Write(pdf, $"trailer\n<< /Size {_objects.Count + 1} /Root 1 0 R {Trailer} >>\nstartxref\n{table}\n%%EOF\n");
        return pdf.ToArray();
    }

    private static void Write(MemoryStream target, string text) => target.Write(Encoding.Latin1.GetBytes(text));
}
