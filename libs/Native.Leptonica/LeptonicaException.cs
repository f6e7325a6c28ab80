namespace Native.Leptonica;

/// <summary>Leptonica refused the data or the operation. It tells no reason through its C interface, so the message names the call.</summary>
public sealed class LeptonicaException(string message) : Exception(message);
