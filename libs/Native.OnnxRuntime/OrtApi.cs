using System.Runtime.InteropServices;

namespace Native.OnnxRuntime;

/// <summary>
/// The functions of the C API, typed. Every function that returns a status returns a pointer that is null on success and
/// otherwise owned by the caller: <see cref="Check"/> turns it into an exception and frees it.
/// </summary>
internal sealed unsafe class OrtApi(nint* table)
{
    /// <summary>Version 16 (1.16) has every function used here.</summary>
    internal const uint Version = 16;

    internal nint CreateEnv(string name)
    {
        nint text = Marshal.StringToCoTaskMemUTF8(name);
        try
        {
            nint environment;
            Check(((delegate* unmanaged<int, nint, nint*, nint>)At(OrtFunction.CreateEnv))(LogError, text, &environment));
            return environment;
        }
        finally
        {
            Marshal.FreeCoTaskMem(text);
        }
    }

    internal nint CreateCpuMemoryInfo()
    {
        nint info;
        Check(((delegate* unmanaged<int, int, nint*, nint>)At(OrtFunction.CreateCpuMemoryInfo))(ArenaAllocator, DefaultMemory, &info));
        return info;
    }

    internal nint CreateSessionOptions()
    {
        nint options;
        Check(((delegate* unmanaged<nint*, nint>)At(OrtFunction.CreateSessionOptions))(&options));
        return options;
    }

    /// <summary>Settings of a session and of a run; also the request to a run in hand to end, which any thread may make.</summary>
    internal void Set(OrtFunction setting, nint options) => Check(((delegate* unmanaged<nint, nint>)At(setting))(options));

    internal void Set(OrtFunction setting, nint options, int value) => Check(((delegate* unmanaged<nint, int, nint>)At(setting))(options, value));

    /// <summary>Settings that have a name instead of a function.</summary>
    internal void Set(OrtFunction setting, nint options, string name, string value)
    {
        nint nameText = Marshal.StringToCoTaskMemUTF8(name);
        nint valueText = Marshal.StringToCoTaskMemUTF8(value);
        try
        {
            Check(((delegate* unmanaged<nint, nint, nint, nint>)At(setting))(options, nameText, valueText));
        }
        finally
        {
            Marshal.FreeCoTaskMem(nameText);
            Marshal.FreeCoTaskMem(valueText);
        }
    }

    internal nint CreateSession(nint environment, string path, nint options)
    {
        nint text = Marshal.StringToCoTaskMemUTF8(path);
        try
        {
            nint session;
            Check(((delegate* unmanaged<nint, nint, nint, nint*, nint>)At(OrtFunction.CreateSession))(environment, text, options, &session));
            return session;
        }
        finally
        {
            Marshal.FreeCoTaskMem(text);
        }
    }

    /// <summary>The name of the first input or output.</summary>
    internal string GetName(OrtFunction inputOrOutput, OnnxModel session)
    {
        nint allocator;
        nint name;
        Check(((delegate* unmanaged<nint*, nint>)At(OrtFunction.GetAllocatorWithDefaultOptions))(&allocator));
        Check(((delegate* unmanaged<nint, nuint, nint, nint*, nint>)At(inputOrOutput))(session.DangerousGetHandle(), 0, allocator, &name));
        string text = Marshal.PtrToStringUTF8(name) ?? "";
        Check(((delegate* unmanaged<nint, nint, nint>)At(OrtFunction.AllocatorFree))(allocator, name));
        return text;
    }

    /// <summary>The tensor borrows the data: it has to stay pinned until the tensor is released.</summary>
    internal nint CreateTensor(nint memory, float* data, int count, ReadOnlySpan<long> shape)
    {
        nint tensor;
        fixed (long* dimensions = shape)
        {
            Check(((delegate* unmanaged<nint, float*, nuint, long*, nuint, int, nint*, nint>)At(OrtFunction.CreateTensorWithDataAsOrtValue))(
                memory, data, (nuint)count * sizeof(float), dimensions, (nuint)shape.Length, Float, &tensor));
        }

        return tensor;
    }

    internal nint CreateRunOptions()
    {
        nint options;
        Check(((delegate* unmanaged<nint*, nint>)At(OrtFunction.CreateRunOptions))(&options));
        return options;
    }

    internal nint Run(nint session, nint options, nint inputName, nint input, nint outputName)
    {
        nint output = 0;
        Check(((delegate* unmanaged<nint, nint, nint*, nint*, nuint, nint*, nuint, nint*, nint>)At(OrtFunction.Run))(
            session, options, &inputName, &input, 1, &outputName, 1, &output));
        return output;
    }

    internal long[] GetShape(nint tensor)
    {
        nint info;
        Check(((delegate* unmanaged<nint, nint*, nint>)At(OrtFunction.GetTensorTypeAndShape))(tensor, &info));
        try
        {
            nuint count;
            Check(((delegate* unmanaged<nint, nuint*, nint>)At(OrtFunction.GetDimensionsCount))(info, &count));
            long[] shape = new long[(int)count];
            fixed (long* dimensions = shape)
            {
                Check(((delegate* unmanaged<nint, long*, nuint, nint>)At(OrtFunction.GetDimensions))(info, dimensions, count));
            }

            return shape;
        }
        finally
        {
            Release(OrtFunction.ReleaseTensorTypeAndShapeInfo, info);
        }
    }

    /// <summary>Borrowed from the tensor.</summary>
    internal float* GetData(nint tensor)
    {
        float* data;
        Check(((delegate* unmanaged<nint, float**, nint>)At(OrtFunction.GetTensorMutableData))(tensor, &data));
        return data;
    }

    internal void Release(OrtFunction release, nint handle) => ((delegate* unmanaged<nint, void>)At(release))(handle);

    // ORT_LOGGING_LEVEL_ERROR, OrtArenaAllocator, OrtMemTypeDefault, ONNX_TENSOR_ELEMENT_DATA_TYPE_FLOAT.
    private const int LogError = 3;
    private const int ArenaAllocator = 1;
    private const int DefaultMemory = 0;
    private const int Float = 1;

    private nint At(OrtFunction function) => table[(int)function];

    private void Check(nint status)
    {
        if (status == 0)
        {
            return;
        }

        string message = Marshal.PtrToStringUTF8(((delegate* unmanaged<nint, nint>)At(OrtFunction.GetErrorMessage))(status)) ?? "unknown";
        Release(OrtFunction.ReleaseStatus, status);
        throw new OnnxRuntimeException(message);
    }
}
