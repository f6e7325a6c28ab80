using System.CommandLine;
using InvoiceWeb.Benchmarks.Ablation;
using InvoiceWeb.Benchmarks.Accuracy;
using InvoiceWeb.Benchmarks.Explaining;
using InvoiceWeb.Benchmarks.Training;

return await new RootCommand("Measures reading and extraction on the labelled documents beside the repository.")
{
    AccuracyCommand.Create(),
    TrainCommand.Create(),
    ExplainCommand.Create(),
    AblationCommand.Create(),
}.Parse(args).InvokeAsync();
