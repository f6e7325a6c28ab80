using System.CommandLine;
using InvoiceWeb.Benchmarks.Ablation;
using InvoiceWeb.Benchmarks.Accuracy;
using InvoiceWeb.Benchmarks.Comparing;
using InvoiceWeb.Benchmarks.Databases;
using InvoiceWeb.Benchmarks.Duplicates;
using InvoiceWeb.Benchmarks.Explaining;
using InvoiceWeb.Benchmarks.Fuzzing;
using InvoiceWeb.Benchmarks.Hostile;
using InvoiceWeb.Benchmarks.Pages;
using InvoiceWeb.Benchmarks.Quality;
using InvoiceWeb.Benchmarks.Speed;
using InvoiceWeb.Benchmarks.Training;
using InvoiceWeb.Benchmarks.Turning;

return await new RootCommand("Measures reading and extraction on the labelled documents beside the repository, and the database.")
{
    AccuracyCommand.Create(),
    TrainCommand.Create(),
    ExplainCommand.Create(),
    AblationCommand.Create(),
    QualityCommand.Create(),
    TurnedCommand.Create(),
    SpeedCommand.Create(),
    CompareCommand.Create(),
    FuzzCommand.Create(),
    DatabaseCommand.Create(),
    ServeCommand.Create(),
    HostileCommand.Create(),
    PagesCommand.Create(),
    DuplicatesCommand.Create(),
}.Parse(args).InvokeAsync();
