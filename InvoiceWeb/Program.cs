using InvoiceWeb.Accounts;
using InvoiceWeb.Api;
using InvoiceWeb.Auditing;
using InvoiceWeb.Cli;
using InvoiceWeb.Cli.Users;
using InvoiceWeb.Dashboard;
using InvoiceWeb.Dashboard.Metering;
using InvoiceWeb.Demo;
using InvoiceWeb.Exporting;
using InvoiceWeb.Extraction;
using InvoiceWeb.Hosting;
using InvoiceWeb.Invoices;
using InvoiceWeb.Live;
using InvoiceWeb.Operation;
using InvoiceWeb.Pages;
using InvoiceWeb.Processing;
using InvoiceWeb.Reading;
using InvoiceWeb.Settings;
using InvoiceWeb.Storage;
using InvoiceWeb.Storage.Database;

var offline = new CommandServices(services => services.AddStorage().AddAuditing().AddAccounts(), StorageRegistration.OpenStorageAsync);
var commands = new CommandLine(DatabaseCommand.Create(), BackupCommand.Create(), UsersCommand.Create(offline));
if (commands.Handles(args))
{
    return await commands.RunAsync(args);
}

var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
builder.AddHosting();
builder.Services.AddStorage();
builder.AddSettings();
builder.Services
    .AddAuditing()
    .AddAccounts()
    .AddDashboard()
    .AddInvoices()
    .AddReading(builder.Configuration)
    .AddExtraction()
    .AddOperation()
    .AddProcessing()
    .AddLive()
    .AddExporting()
    .AddApi()
    .AddInvoicePages()
    .AddDemo(builder.Configuration);

var app = builder.Build();
app.UseTrustedProxies();
app.UseInvoicePages();
app.UseApi();
app.UseAuthentication();
app.UseAuthorization();
app.UseRateLimiter();
app.UseAttendance();
app.MapHealth();
app.MapLive();
app.MapApi();
app.MapInvoicePages();
await app.RunAsync();
return 0;
