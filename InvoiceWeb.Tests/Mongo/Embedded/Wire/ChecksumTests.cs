using System.Buffers;
using Mongo.Embedded.Wire;

namespace InvoiceWeb.Tests.Mongo.Embedded.Wire;

public sealed class ChecksumTests
{
    /// <summary>The check value of CRC-32C (Castagnoli) in the catalogue of parametrised CRC algorithms.</summary>
    [Fact]
    public void Compute_CheckInput_GivesTheCatalogueValue() =>
        Checksum.Compute(new ReadOnlySequence<byte>("123456789"u8.ToArray())).ShouldBe(0xE3069283);
}
