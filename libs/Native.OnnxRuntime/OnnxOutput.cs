using Microsoft.Win32.SafeHandles;

namespace Native.OnnxRuntime;

/// <summary>What a model gave: values in row-major order, read in place, and their dimensions.</summary>
public sealed unsafe class OnnxOutput : SafeHandleZeroOrMinusOneIsInvalid
{
    private readonly OrtApi _api;
    private readonly float* _data;
    private readonly int _count;

    internal OnnxOutput(OrtApi api, nint value)
        : base(ownsHandle: true)
    {
        _api = api;
        SetHandle(value);
        Shape = api.GetShape(value);
        _data = api.GetData(value);
        _count = checked((int)Shape.Aggregate(1L, (product, dimension) => product * dimension));
    }

    /// <summary>The dimensions.</summary>
    public IReadOnlyList<long> Shape { get; }

    /// <summary>The values; valid until the output is disposed.</summary>
    public ReadOnlySpan<float> Values
    {
        get
        {
            ObjectDisposedException.ThrowIf(IsClosed, this);
            return new(_data, _count);
        }
    }

    /// <inheritdoc/>
    protected override bool ReleaseHandle()
    {
        _api.Release(OrtFunction.ReleaseValue, handle);
        return true;
    }
}
