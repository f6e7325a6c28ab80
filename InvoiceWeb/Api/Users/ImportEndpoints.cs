using InvoiceWeb.Accounts.Import;
using InvoiceWeb.Api.Problems;

namespace InvoiceWeb.Api.Users;

/// <summary>Invites everybody in a table, or nobody.</summary>
internal static class ImportEndpoints
{
    private const long MaxBytes = 1_000_000;

    public static void MapUserImport(this RouteGroupBuilder api) => api.MapPost("/users/import", ImportAsync)
        .WithTags("Users")
        .Called("importUsers", "Invite everybody in a CSV table", "The body is the table, with the columns name, email and, if wanted, role. Everybody is invited, or nobody.")
        .Accepts<Stream>("text/csv")
        .TakesUpTo(MaxBytes)
        .Answers<IReadOnlyList<ImportedResource>>(StatusCodes.Status201Created)
        .Refuses(ProblemKind.ForeignOrigin, ProblemKind.TooLarge, ProblemKind.UnsupportedMedia, ProblemKind.Invalid)
        .Administering();

    private static async Task<IResult> ImportAsync(HttpContext context, UserImport import, CancellationToken cancellationToken) =>
        await import.RunAsync(context.Request.Body, cancellationToken) switch
        {
            ImportResult.Added added => TypedResults.Created(
                $"{ApiRegistration.Version}/users",
                (IReadOnlyList<ImportedResource>)[.. added.People.Select(one => new ImportedResource(one.Name, one.Email, PasswordAddress.Of(context.Request, one.Token)))]),
            ImportResult.Refused refused => ProblemKind.Invalid.ToResult(
                "Nobody was invited: look at the lines that are named.",
                refused.Errors.GroupBy(error => $"line {error.Line}", StringComparer.Ordinal).ToDictionary(line => line.Key, line => line.Select(WordsOf).ToArray(), StringComparer.Ordinal)),
            _ => throw new InvalidOperationException("There is no third kind of result."),
        };

    private static string WordsOf(ImportError error) => error.Flaw switch
    {
        ImportFlaw.NoHeader => "The first line has to name the columns: name, email and, if wanted, role.",
        ImportFlaw.Malformed => "This cannot be read as CSV; look for a quotation mark that is not closed.",
        ImportFlaw.Empty => "There is nobody in this file.",
        ImportFlaw.TooManyRows => $"Too many people at once: {UserImport.MaxRows} are the most.",
        ImportFlaw.NameMissing => "The name is missing.",
        ImportFlaw.NameTooLong => "The name is too long.",
        ImportFlaw.EmailMissing => "The e-mail address is missing.",
        ImportFlaw.NoEmail => $"\"{error.Value}\" is not an e-mail address.",
        ImportFlaw.NoRole => $"\"{error.Value}\" is not a role.",
        ImportFlaw.Twice => $"This address stands in line {error.Value} already.",
        ImportFlaw.Taken => $"{error.Value} has an account already.",
        _ => throw new ArgumentOutOfRangeException(nameof(error), error.Flaw, "A flaw without words."),
    };
}
