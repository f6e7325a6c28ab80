namespace InvoiceWeb.Invoices.Duplicates;

/// <summary>In what two invoices are alike, the surest first.</summary>
public enum Likeness
{
    /// <summary>A file of one is a file of the other, byte for byte.</summary>
    SameFile,

    /// <summary>Vendor, number and total are the same.</summary>
    SameNumber,

    /// <summary>The first pages look the same.</summary>
    SamePicture,
}
