namespace Native.Leptonica;

public sealed partial class Pix
{
    private const int EightNeighbours = 8;

    /// <summary>The rectangles around the connected black components of a binary image, in pixels.</summary>
    public IReadOnlyList<(int X, int Y, int Width, int Height)> FindComponents()
    {
        nint boxes = Interop.FindComponents(this, EightNeighbours);
        if (boxes == 0)
        {
            throw new LeptonicaException("Leptonica could not find the components of the image.");
        }

        try
        {
            var found = new (int, int, int, int)[Interop.CountBoxes(boxes)];
            for (int i = 0; i < found.Length; i++)
            {
                if (Interop.GetBox(boxes, i, out int x, out int y, out int width, out int height) != 0)
                {
                    throw new LeptonicaException("Leptonica lost a component of the image.");
                }

                found[i] = (x, y, width, height);
            }

            return found;
        }
        finally
        {
            Interop.DestroyBoxes(ref boxes);
        }
    }
}
