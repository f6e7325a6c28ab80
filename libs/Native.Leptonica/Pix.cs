using System.Buffers.Binary;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Native.Leptonica;

/// <summary>An image owned by Leptonica. Every transformation returns a new image; the source stays as it was and its owner's.</summary>
public sealed partial class Pix : SafeHandleZeroOrMinusOneIsInvalid
{
    private Pix(nint image)
        : base(ownsHandle: true)
    {
        SetHandle(image);
        LeptonicaLibrary.Opened();
    }

    /// <summary>Width in pixels.</summary>
    public int Width => Interop.GetWidth(this);

    /// <summary>Height in pixels.</summary>
    public int Height => Interop.GetHeight(this);

    /// <summary>Bits a pixel: 1, 8 or 32 for the images made here.</summary>
    public int Depth => Interop.GetDepth(this);

    /// <summary>A black image of eight bits a pixel.</summary>
    public static Pix Create(int width, int height) => Own(Interop.Create(width, height, depth: 8), "create");

    /// <summary>Decodes a whole file. Check its header first: a decoder allocates what the header asks for.</summary>
    /// <exception cref="LeptonicaException">The data is not an image that Leptonica can decode.</exception>
    public static unsafe Pix Decode(ReadOnlySpan<byte> file)
    {
        fixed (byte* data = file)
        {
            return Own(Interop.ReadMemory(data, (nuint)file.Length), "decode");
        }
    }

    /// <summary>Decodes a JPEG, whole or at a fraction of its size for a fraction of the time; damaged data gives what can be told.</summary>
    /// <param name="file">The whole file.</param>
    /// <param name="reduction">1, 2, 4 or 8: what both sides are divided by.</param>
    /// <exception cref="LeptonicaException">The data is not a JPEG that Leptonica can decode.</exception>
    public static unsafe Pix DecodeJpeg(ReadOnlySpan<byte> file, int reduction)
    {
        fixed (byte* data = file)
        {
            return Own(Interop.ReadMemoryJpeg(data, (nuint)file.Length, colormap: 0, reduction, out _, Interop.ContinueWithBadData), "decode");
        }
    }

    /// <summary>Decodes one image of a TIFF, turned upright as its own tag says.</summary>
    /// <param name="file">The whole file.</param>
    /// <param name="directory">0-based place in the file's chain of directories.</param>
    /// <exception cref="LeptonicaException">There is no such image, or it cannot be decoded.</exception>
    public static unsafe Pix DecodeTiff(ReadOnlySpan<byte> file, int directory)
    {
        fixed (byte* data = file)
        {
            return Own(Interop.ReadMemoryTiff(data, (nuint)file.Length, directory), "decode");
        }
    }

    /// <summary>Encodes as PNG in little time rather than to few bytes.</summary>
    public byte[] EncodeFastPng()
    {
        if (Interop.SetZlibCompression(this, 1) != 0)
        {
            throw new LeptonicaException("Leptonica could not prepare the image for PNG.");
        }

        return Encode(PixFormat.Png);
    }

    /// <summary>Encodes in one of Leptonica's formats.</summary>
    public unsafe byte[] Encode(PixFormat format)
    {
        if (Interop.WriteMemory(out nint data, out nuint size, this, (int)format) != 0)
        {
            throw new LeptonicaException("Leptonica could not encode the image.");
        }

        try
        {
            return new ReadOnlySpan<byte>((void*)data, checked((int)size)).ToArray();
        }
        finally
        {
            Interop.Free(data);
        }
    }

    /// <summary>The pixels of an image of eight bits, row by row without padding.</summary>
    public unsafe byte[] CopyGray()
    {
        if (Depth != 8)
        {
            throw new InvalidOperationException("Only images of eight bits a pixel can be copied; make it grey first.");
        }

        int width = Width;
        int height = Height;
        byte* data = (byte*)Interop.GetData(this);
        nint stride = (nint)Interop.GetWordsPerLine(this) * sizeof(uint);
        byte[] pixels = new byte[checked(width * height)];

        Span<uint> words = new uint[(width + 3) / 4];
        for (int y = 0; y < height; y++)
        {
            Swap(new((uint*)(data + (y * stride)), words.Length), words);
            MemoryMarshal.AsBytes(words)[..width].CopyTo(pixels.AsSpan(y * width, width));
        }

        return pixels;
    }

    /// <summary>An image of eight bits from pixels row by row without padding.</summary>
    public static unsafe Pix FromGray(ReadOnlySpan<byte> pixels, int width, int height)
    {
        if (pixels.Length != checked(width * height))
        {
            throw new ArgumentException("There have to be as many pixels as width times height.", nameof(pixels));
        }

        Pix image = Create(width, height);
        byte* data = (byte*)Interop.GetData(image);
        nint stride = (nint)Interop.GetWordsPerLine(image) * sizeof(uint);
        Span<uint> words = new uint[(width + 3) / 4];
        for (int y = 0; y < height; y++)
        {
            pixels.Slice(y * width, width).CopyTo(MemoryMarshal.AsBytes(words));
            Swap(words, new((uint*)(data + (y * stride)), words.Length));
        }

        return image;
    }

    /// <inheritdoc/>
    protected override bool ReleaseHandle()
    {
        Interop.Destroy(ref handle);
        LeptonicaLibrary.Closed();
        return true;
    }

    // Leptonica packs pixels from the high end of 32-bit words, whatever the byte order of the machine.
    private static void Swap(ReadOnlySpan<uint> from, Span<uint> to)
    {
        if (BitConverter.IsLittleEndian)
        {
            BinaryPrimitives.ReverseEndianness(from, to);
        }
        else
        {
            from.CopyTo(to);
        }
    }

    private static Pix Own(nint image, string operation) =>
        image == 0 ? throw new LeptonicaException($"Leptonica could not {operation} the image.") : new Pix(image);
}
