namespace InvoiceWeb.Tests.TestData;

/// <summary>Gives its content in pieces of odd lengths, as a slow line does.</summary>
internal sealed class TrickleStream(byte[] content, params int[] lengths) : MemoryStream(content)
{
    private int _reads;

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        base.ReadAsync(buffer[..Math.Min(buffer.Length, lengths[_reads++ % lengths.Length])], cancellationToken);
}
