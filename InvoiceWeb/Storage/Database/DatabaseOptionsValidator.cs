using Microsoft.Extensions.Options;

namespace InvoiceWeb.Storage.Database;

/// <summary>Refuses a port that could not be opened, or that nobody would be asked for a password at.</summary>
public sealed class DatabaseOptionsValidator(IConfiguration configuration) : IValidateOptions<DatabaseOptions>
{
    public ValidateOptionsResult Validate(string? name, DatabaseOptions options)
    {
        try
        {
            return DatabasePort.From(options) is null || string.IsNullOrWhiteSpace(configuration.GetConnectionString(DatabaseOptions.ConnectionStringName))
                ? ValidateOptionsResult.Success
                : ValidateOptionsResult.Fail("Database:Listen is for the embedded database, which is not used because ConnectionStrings:MongoDB is set; remove one of them.");
        }
        catch (InvalidOperationException exception)
        {
            return ValidateOptionsResult.Fail(exception.Message);
        }
    }
}
