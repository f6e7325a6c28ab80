using InvoiceWeb.Reading.PaddleOcr;
using Native.OnnxRuntime;

namespace InvoiceWeb.Tests.Native;

public sealed class OnnxModelTests
{
    [Fact]
    public void Run_CancelledInTheMiddle_EndsLongBeforeItsEnd()
    {
        using OnnxModel model = new(OnnxRuntimeLibrary.Load(PaddleFiles.BesideProgram.Library), PaddleFiles.BesideProgram.Detection);
        const int Side = 2048;
        float[] input = new float[3 * Side * Side];
        using CancellationTokenSource soon = new(TimeSpan.FromMilliseconds(20));

        Should.Throw<OperationCanceledException>(() => model.Run(input, [1, 3, Side, Side], soon.Token).Dispose());
    }

    [Fact]
    public void Run_AfterACancelledRun_RunsAgain()
    {
        using OnnxModel model = new(OnnxRuntimeLibrary.Load(PaddleFiles.BesideProgram.Library), PaddleFiles.BesideProgram.Detection);
        Should.Throw<OperationCanceledException>(() => model.Run(new float[3 * 32 * 32], [1, 3, 32, 32], new CancellationToken(canceled: true)));

        using OnnxOutput output = model.Run(new float[3 * 64 * 96], [1, 3, 64, 96], CancellationToken.None);

        output.Shape.ShouldBe([1, 1, 64, 96]);
        output.Values.Length.ShouldBe(64 * 96);
    }

    [Fact]
    public void Run_WrongShape_SaysSo()
    {
        using OnnxModel model = new(OnnxRuntimeLibrary.Load(PaddleFiles.BesideProgram.Library), PaddleFiles.BesideProgram.Detection);

        Should.Throw<OnnxRuntimeException>(() => model.Run(new float[32], [1, 32], CancellationToken.None).Dispose());
    }
}
