using System.CommandLine;
using InvoiceWeb.Benchmarks.Ablation;
using InvoiceWeb.Benchmarks.Accuracy;
using InvoiceWeb.Benchmarks.Databases;
using InvoiceWeb.Benchmarks.Explaining;
using InvoiceWeb.Benchmarks.Fuzzing;
using InvoiceWeb.Benchmarks.Hostile;
using InvoiceWeb.Benchmarks.Training;

return await new RootCommand("Measures reading and extraction on the labelled documents beside the repository, and the database.")
{
    AccuracyCommand.Create(),
    TrainCommand.Create(),
    ExplainCommand.Create(),
    AblationCommand.Create(),
    FuzzCommand.Create(),
    DatabaseCommand.Create(),
    ServeCommand.Create(),
    HostileCommand.Create(),
}.Parse(args).InvokeAsync();
