using Microsoft.Win32.SafeHandles;

namespace Native.OnnxRuntime;

/// <summary>The options of one run. Cancelling the token ends the run after the operator in hand, at most a fraction of a second later.</summary>
internal sealed class RunOptionsHandle : SafeHandleZeroOrMinusOneIsInvalid
{
    private readonly OrtApi _api;
    private readonly CancellationTokenRegistration _cancellation;

    internal RunOptionsHandle(OrtApi api, bool givesMemoryBack, CancellationToken cancellationToken)
        : base(ownsHandle: true)
    {
        _api = api;
        SetHandle(api.CreateRunOptions());
        if (givesMemoryBack)
        {
            // kOrtRunOptionsConfigEnableMemoryArenaShrinkage of onnxruntime_run_options_config_keys.h.
            api.Set(OrtFunction.AddRunConfigEntry, handle, "memory.enable_memory_arena_shrinkage", "cpu:0");
        }

        _cancellation = cancellationToken.UnsafeRegister(static state => ((RunOptionsHandle)state!).Terminate(), this); // registered with this
    }

    protected override bool ReleaseHandle()
    {
        _api.Release(OrtFunction.ReleaseRunOptions, handle);
        return true;
    }

    protected override void Dispose(bool disposing)
    {
        // Waits for a callback in hand: the options must outlive it.
        _cancellation.Dispose();
        base.Dispose(disposing);
    }

    private void Terminate() => _api.Set(OrtFunction.RunOptionsSetTerminate, handle);
}
