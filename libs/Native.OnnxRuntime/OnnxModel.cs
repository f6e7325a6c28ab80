using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Native.OnnxRuntime;

/// <summary>A loaded model with one input and one output of floats. It runs on the thread that calls it, and on no other.</summary>
public sealed unsafe class OnnxModel : SafeHandleZeroOrMinusOneIsInvalid
{
    // ORT_ENABLE_ALL.
    private const int EveryOptimization = 99;

    private readonly OrtApi _api;
    private readonly nint _memory;
    private readonly nint _input;
    private readonly nint _output;

    /// <summary>Loads a model file.</summary>
    /// <exception cref="OnnxRuntimeException">It is no model, or there is no such file.</exception>
    public OnnxModel(OnnxRuntimeLibrary library, string path)
        : base(ownsHandle: true)
    {
        _api = library.Api;
        _memory = library.Memory;
        nint options = _api.CreateSessionOptions();
        try
        {
            _api.Set(OrtFunction.SetIntraOpNumThreads, options, 1);
            _api.Set(OrtFunction.SetInterOpNumThreads, options, 1);
            _api.Set(OrtFunction.SetSessionGraphOptimizationLevel, options, EveryOptimization);

            // Pages differ in size: patterns and arenas made for one would be kept for all and grow without end.
            _api.Set(OrtFunction.DisableMemPattern, options);
            _api.Set(OrtFunction.DisableCpuMemArena, options);
            SetHandle(_api.CreateSession(library.Environment, path, options));
        }
        finally
        {
            _api.Release(OrtFunction.ReleaseSessionOptions, options);
        }

        OnnxRuntimeLibrary.Opened();
        _input = Marshal.StringToCoTaskMemUTF8(_api.GetName(OrtFunction.SessionGetInputName, this));
        _output = Marshal.StringToCoTaskMemUTF8(_api.GetName(OrtFunction.SessionGetOutputName, this));
    }

    /// <summary>Runs the model.</summary>
    /// <param name="input">As many values as the shape says.</param>
    /// <param name="shape">The dimensions of the input.</param>
    /// <exception cref="OnnxRuntimeException">The model cannot take this input.</exception>
    public OnnxTensor Run(ReadOnlySpan<float> input, ReadOnlySpan<long> shape)
    {
        fixed (float* data = input)
        {
            nint tensor = _api.CreateTensor(_memory, data, input.Length, shape);
            try
            {
                return Take(_api.Run(handle, _input, tensor, _output));
            }
            finally
            {
                _api.Release(OrtFunction.ReleaseValue, tensor);
            }
        }
    }

    /// <inheritdoc/>
    protected override bool ReleaseHandle()
    {
        Marshal.FreeCoTaskMem(_input);
        Marshal.FreeCoTaskMem(_output);
        _api.Release(OrtFunction.ReleaseSession, handle);
        OnnxRuntimeLibrary.Closed();
        return true;
    }

    private OnnxTensor Take(nint output)
    {
        try
        {
            long[] shape = _api.GetShape(output);
            int count = checked((int)shape.Aggregate(1L, (product, dimension) => product * dimension));
            return new(new ReadOnlySpan<float>(_api.GetData(output), count).ToArray(), shape);
        }
        finally
        {
            _api.Release(OrtFunction.ReleaseValue, output);
        }
    }
}
