using Mongo.Bson;

namespace InvoiceWeb.Tests.Mongo.Bson;

/// <summary>Mutated documents: each is read, or refused with the one exception, within memory in proportion to its size.</summary>
public sealed class BsonFuzzTests
{
    private const int Inputs = 100_000;

    /// <summary>An empty inner document of seven bytes is an object, its list and an element: this is generous, not a licence.</summary>
    private const int AllocationPerByte = 200;

    [Theory]
    [InlineData(1)]
    [InlineData(20260303)]
    public void Deserialize_MutatedDocuments_ReadsOrRefuses(int seed)
    {
        var random = new Random(seed);
        var original = Sample.Document.ToBson();
        var (read, refused) = (0, 0);
        for (var i = 0; i < Inputs; i++)
        {
            var input = Mutate(original, random);
            var before = GC.GetAllocatedBytesForCurrentThread();
            try
            {
                var document = BsonSerializer.Deserialize(input);
                document.ToBson().Length.ShouldBeLessThanOrEqualTo(input.Length + (8 * document.ElementCount));
                read++;
            }
            catch (BsonFormatException)
            {
                refused++;
            }

            var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
            (allocated <= 16_384 + (AllocationPerByte * (long)input.Length)).ShouldBeTrue(
                $"{allocated} bytes for {Convert.ToHexString(input)}");
        }

        read.ShouldBeGreaterThan(Inputs / 20);
        refused.ShouldBeGreaterThan(Inputs / 20);
    }

    [Theory]
    [InlineData(2)]
    public void Parse_MutatedJson_ReadsOrRefuses(int seed)
    {
        var random = new Random(seed);
        var original = Sample.Document.ToJson(JsonOutputMode.CanonicalExtendedJson).ToCharArray();
        var (read, refused) = (0, 0);
        for (var i = 0; i < Inputs / 5; i++)
        {
            var input = (char[])original.Clone();
            for (var changes = random.Next(1, 4); changes > 0; changes--)
            {
                input[random.Next(input.Length)] = original[random.Next(original.Length)];
            }

            try
            {
                BsonDocument.Parse(new string(input)).ElementCount.ShouldBePositive();
                read++;
            }
            catch (BsonFormatException)
            {
                refused++;
            }
        }

        read.ShouldBeGreaterThan(100);
        refused.ShouldBeGreaterThan(100);
    }

    private static byte[] Mutate(byte[] original, Random random)
    {
        var input = (byte[])original.Clone();
        for (var changes = random.Next(1, 5); changes > 0; changes--)
        {
            var position = random.Next(4, input.Length);
            input[position] = random.Next(4) switch
            {
                0 => (byte)random.Next(256),
                1 => (byte)(input[position] ^ (1 << random.Next(8))),
                2 => input[random.Next(input.Length)],
                _ => (byte)(random.Next(2) * 0xFF),
            };
        }

        return random.Next(8) == 0 ? input[..random.Next(input.Length)] : input;
    }
}
