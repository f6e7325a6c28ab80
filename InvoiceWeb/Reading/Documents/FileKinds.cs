using InvoiceWeb.Reading.Headers;

namespace InvoiceWeb.Reading.Documents;

/// <summary>Tells kinds of files apart by content. A name is never asked.</summary>
internal static class FileKinds
{
    private static readonly byte[][] s_xmlStarts = [[0xFE, 0xFF], [0xFF, 0xFE], [.. "<\0?\0"u8], [.. "\0<\0?"u8]];

    public static FileKind Of(ReadOnlySpan<byte> file) => file switch
    {
        _ when ImageHeader.Read(file) is not null => FileKind.Image,
        _ when WithoutSpace(file).StartsWith("%PDF-"u8) => FileKind.Pdf,
        _ when IsXml(file) => FileKind.Xml,
        _ => FileKind.Unknown,
    };

    private static bool IsXml(ReadOnlySpan<byte> file)
    {
        foreach (byte[] start in s_xmlStarts)
        {
            if (file.StartsWith(start))
            {
                return true;
            }
        }

        return WithoutSpace(file) is [(byte)'<', (byte)'?' or (byte)'!' or (byte)':' or (byte)'_' or (>= (byte)'A' and <= (byte)'Z') or (>= (byte)'a' and <= (byte)'z'), ..];
    }

    private static ReadOnlySpan<byte> WithoutSpace(ReadOnlySpan<byte> file)
    {
        ReadOnlySpan<byte> text = file.StartsWith<byte>([0xEF, 0xBB, 0xBF]) ? file[3..] : file;
        return text.TrimStart(" \t\r\n"u8);
    }
}
