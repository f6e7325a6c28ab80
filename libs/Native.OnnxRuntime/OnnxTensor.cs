namespace Native.OnnxRuntime;

/// <summary>Values in row-major order, and their dimensions.</summary>
public sealed record OnnxTensor(float[] Values, long[] Shape);
