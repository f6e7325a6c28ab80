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

            // Inputs differ in size: patterns made for each would be kept for all. The arena stays for the run: without it every operator
            // asks the system for its memory anew, which costs a quarter of the time.
            _api.Set(OrtFunction.DisableMemPattern, options);
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

    /// <summary>
    /// Whether a run gives back what it needed beyond the model. Worth its time where runs are large and seldom: what a large one
    /// needs would otherwise stay with the model for good.
    /// </summary>
    public bool GivesMemoryBack { get; init; }

    /// <summary>Runs the model.</summary>
    /// <param name="input">As many values as the shape says.</param>
    /// <param name="shape">The dimensions of the input.</param>
    /// <param name="cancellationToken">Ends the run between two of its operators.</param>
    /// <exception cref="OnnxRuntimeException">The model cannot take this input.</exception>
    public OnnxOutput Run(ReadOnlySpan<float> input, ReadOnlySpan<long> shape, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        fixed (float* data = input)
        {
            nint tensor = _api.CreateTensor(_memory, data, input.Length, shape);
            try
            {
                using RunOptionsHandle options = new(_api, GivesMemoryBack, cancellationToken);
                return new(_api, _api.Run(handle, options.DangerousGetHandle(), _input, tensor, _output));
            }
            catch (OnnxRuntimeException) when (cancellationToken.IsCancellationRequested)
            {
                throw new OperationCanceledException(cancellationToken);
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
}
