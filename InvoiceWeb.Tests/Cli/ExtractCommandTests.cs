using System.Text.Json;
using InvoiceWeb.Cli;
using InvoiceWeb.Tests.TestData;

namespace InvoiceWeb.Tests.Cli;

public sealed class ExtractCommandTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("extract-");

    [Fact]
    public async Task Invoke_SeveralFiles_PrintsALineEachInTheOrderGiven()
    {
        string second = Write("b.png", LeptonicaFont.DrawPng("TOTAL RM 34.00"));
        string first = Write("a.png", LeptonicaFont.DrawPng("Date 23/01/2019", "TOTAL RM 12.50", "CASH RM 20.00", "CHANGE RM 7.50"));

        (int code, JsonElement[] lines) = await RunAsync(second, first);

        code.ShouldBe(0);
        lines.Select(l => l.GetProperty("file").GetString()).ShouldBe([second, first]);
        JsonElement fields = lines[1].GetProperty("fields");
        fields.GetProperty("total").GetProperty("value").GetString().ShouldBe("12.50");
        fields.GetProperty("date").GetProperty("value").GetString().ShouldBe("2019-01-23");
        fields.GetProperty("currency").GetProperty("value").GetString().ShouldBe("MYR");
        fields.GetProperty("total").GetProperty("confidence").GetDouble().ShouldBeInRange(0, 1);
        lines[1].GetProperty("elapsed_ms").GetInt64().ShouldBeGreaterThanOrEqualTo(0);
    }

    [Fact]
    public async Task Invoke_Explain_TellsWhatEachFieldWasChosenFrom()
    {
        string file = Write("receipt.png", LeptonicaFont.DrawPng("TOTAL RM 12.50", "CASH RM 20.00", "CHANGE RM 7.50"));

        (_, JsonElement[] explained) = await RunAsync("--explain", file);
        (_, JsonElement[] plain) = await RunAsync(file);

        string[] lines = [.. explained[0].GetProperty("explanation").EnumerateArray().Select(l => l.GetString()!)]; // an array of strings
        int total = Array.FindIndex(lines, l => l.StartsWith("total: confidence", StringComparison.Ordinal));
        lines[total + 1].ShouldContain(" 12.50 in 'TOTAL RM 12.50'");
        lines[total + 1].ShouldContain("left.Total +");
        plain[0].TryGetProperty("explanation", out _).ShouldBeFalse();
    }

    [Fact]
    public async Task Invoke_SomeFilesFail_PrintsTheRestAndReturnsOne()
    {
        string good = Write("good.png", LeptonicaFont.DrawPng("TOTAL RM 12.50"));
        string bad = Write("bad.jpg", "no picture"u8.ToArray());
        string absent = Path.Combine(_folder.FullName, "absent.jpg");

        (int code, JsonElement[] lines) = await RunAsync(bad, absent, good);

        code.ShouldBe(1);
        lines[0].GetProperty("error").GetString().ShouldNotBeNull().ShouldContain("Send a JPEG");
        lines[1].GetProperty("error").GetString().ShouldBe("There is no such file.");
        lines[2].TryGetProperty("error", out _).ShouldBeFalse();
        lines[2].GetProperty("fields").ValueKind.ShouldBe(JsonValueKind.Object);
    }

    [Fact]
    public async Task Invoke_SaveStages_KeepsAPictureOfEach()
    {
        string file = Write("receipt.png", LeptonicaFont.DrawPng("TOTAL RM 12.50"));
        string stages = Path.Combine(_folder.FullName, "stages");

        (int code, _) = await RunAsync("--save-stages", stages, file);

        code.ShouldBe(0);
        Directory.GetFiles(stages).Select(Path.GetFileName).Order(StringComparer.Ordinal).ShouldBe(["receipt-1-upright.png", "receipt-2-lines.png"]);
        byte[] upright = await File.ReadAllBytesAsync(Path.Combine(stages, "receipt-1-upright.png"));
        byte[] lines = await File.ReadAllBytesAsync(Path.Combine(stages, "receipt-2-lines.png"));
        lines.ShouldNotBe(upright);
    }

    [Theory]
    [InlineData("extract")]
    [InlineData("extract --jobs 0 a.jpg")]
    [InlineData("extract --format xml a.jpg")]
    public async Task Invoke_WrongArguments_PrintsNoLines(string arguments)
    {
        await using StringWriter output = new();
        await using StringWriter error = new();

        int code = await ExtractCommand.Create().Parse(arguments["extract".Length..].Trim()).InvokeAsync(new() { Output = output, Error = error });

        code.ShouldBe(1);
        error.ToString().ShouldNotBeEmpty();
        output.ToString().ShouldNotContain("{");
    }

    [Theory]
    [InlineData("extract", true)]
    [InlineData("--urls", false)]
    public void Handles_FirstArgument_TellsCommandsFromServerOptions(string argument, bool expected) =>
        new CommandLine().Handles([argument, "x"]).ShouldBe(expected);

    [Fact]
    public void Handles_NoArguments_StartsTheServer() => new CommandLine().Handles([]).ShouldBeFalse();

    public void Dispose() => _folder.Delete(recursive: true);

    private string Write(string name, byte[] content)
    {
        string path = Path.Combine(_folder.FullName, name);
        File.WriteAllBytes(path, content);
        return path;
    }

    private static async Task<(int Code, JsonElement[] Lines)> RunAsync(params string[] files)
    {
        await using StringWriter output = new();
        int code = await ExtractCommand.Create().Parse(["--format", "jsonl", "--jobs", "2", .. files]).InvokeAsync(new() { Output = output });
        return (code, [.. output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonSerializer.Deserialize<JsonElement>(l))]);
    }
}
