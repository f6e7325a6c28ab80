using InvoiceWeb.Reading;
using Microsoft.Extensions.Options;

namespace InvoiceWeb.Tests.Reading;

public sealed class ReadingOptionsValidatorTests
{
    [Fact]
    public void Validate_Defaults_Succeeds() => Validate(new()).Succeeded.ShouldBeTrue();

    [Fact]
    public void Validate_MissingLanguage_NamesSettingAndLanguage()
    {
        ValidateOptionsResult result = Validate(new() { Languages = "eng+tlh" });

        result.FailureMessage.ShouldNotBeNull().ShouldContain("Reading:Languages");
        result.FailureMessage.ShouldContain("'tlh'");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(257)]
    public void Validate_ImpossibleWorkers_NamesTheSetting(int workers) =>
        Validate(new() { Workers = workers }).FailureMessage.ShouldNotBeNull().ShouldContain("Reading:Workers");

    [Fact]
    public void Validate_NoQueue_NamesTheSetting() =>
        Validate(new() { QueueLength = 0 }).FailureMessage.ShouldNotBeNull().ShouldContain("Reading:QueueLength");

    [Fact]
    public void Validate_NoTime_NamesTheSetting() =>
        Validate(new() { PageTimeLimit = TimeSpan.Zero }).FailureMessage.ShouldNotBeNull().ShouldContain("Reading:PageTimeLimit");

    [Fact]
    public void Validate_ImpossibleLimitsOfDocuments_NamesTheSetting()
    {
        Validate(new() { MaxPages = 0 }).FailureMessage.ShouldNotBeNull().ShouldContain("Reading:MaxPages");
        Validate(new() { MaxPixels = 1 }).FailureMessage.ShouldNotBeNull().ShouldContain("Reading:MaxPixels");
        Validate(new() { DocumentTimeLimit = TimeSpan.FromHours(1) }).FailureMessage.ShouldNotBeNull().ShouldContain("Reading:DocumentTimeLimit");
        Validate(new() { ToolMemory = 1 }).FailureMessage.ShouldNotBeNull().ShouldContain("Reading:ToolMemory");
        Validate(new() { ToolOutput = 1 }).FailureMessage.ShouldNotBeNull().ShouldContain("Reading:ToolOutput");
    }

    private static ValidateOptionsResult Validate(ReadingOptions options) => new ReadingOptionsValidator().Validate(Options.DefaultName, options);
}
