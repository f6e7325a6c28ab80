using InvoiceWeb.Accounts;
using InvoiceWeb.Accounts.Profile;
using InvoiceWeb.Accounts.Tokens;
using InvoiceWeb.Api.Problems;
using InvoiceWeb.Auditing;
using InvoiceWeb.Exporting;
using Microsoft.AspNetCore.Http.HttpResults;

namespace InvoiceWeb.Api.Profile;

/// <summary>The caller's own account.</summary>
internal static class MeEndpoints
{
    public static void MapMe(this RouteGroupBuilder api)
    {
        var me = api.MapGroup("/me").WithTags("Me");
        me.MapGet("/", GetAsync).Called("getMe", "Who the caller is").Answers<MeResource>().Reading();
        me.MapGet("/export", ExportAsync)
            .Called("exportMyData", "The account, what its owner did, and the fields of the owner's invoices")
            .Produces(StatusCodes.Status200OK, contentType: "application/json")
            .Reading();
        me.MapPost("/sign-out-everywhere", SignOutEverywhereAsync)
            .Called("signOutEverywhere", "End all sessions and revoke all tokens, those of the caller too")
            .Produces(StatusCodes.Status204NoContent)
            .Refuses(ProblemKind.Conflict)
            .Writing();
        me.MapGet("/tokens", ListAsync).Called("listTokens", "The caller's access tokens, 20 at most").Answers<IReadOnlyList<TokenResource>>().Reading();
        me.MapPost("/tokens", MakeAsync)
            .Called("makeToken", "Make an access token", "It is told only in this answer.")
            .Answers<MadeToken>(StatusCodes.Status201Created)
            .Refuses(ProblemKind.Malformed, ProblemKind.Invalid)
            .Writing();
        me.MapDelete("/tokens/{id}", RevokeAsync)
            .Called("revokeToken", "Revoke an access token")
            .Produces(StatusCodes.Status204NoContent)
            .Refuses(ProblemKind.NotFound)
            .Writing();
    }

    private static async Task<IResult> GetAsync(HttpContext context, AppUserManager users) =>
        TypedResults.Ok(MeResource.Of(await users.CallerAsync(context), context.User));

    private static async Task<IResult> ExportAsync(HttpContext context, AppUserManager users, PersonalExport export, IAuditLog audit, CancellationToken cancellationToken)
    {
        var me = await users.CallerAsync(context);
        await audit.WriteAsync(new AuditEntry(AuditAction.DataExported, me.ToParty()));
        context.Response.ContentType = "application/json";
        await export.WriteAsync(
            context.Response.BodyWriter,
            new PersonalAccount(me.Id, me.Email, me.DisplayName, [.. me.Roles], me.CreatedAt, me.LastSignInAt, me.TwoFactorEnabled),
            cancellationToken);
        return TypedResults.Empty;
    }

    private static async Task<IResult> SignOutEverywhereAsync(HttpContext context, AppUserManager users, ProfileService profile) =>
        (await profile.SignOutEverywhereAsync(await users.CallerAsync(context))).Succeeded
            ? TypedResults.NoContent()
            : ProblemKind.Conflict.ToResult("The account was changed at the same moment. Try again.");

    private static async Task<IResult> ListAsync(HttpContext context, AppUserManager users, AccessTokens tokens, CancellationToken cancellationToken)
    {
        var own = await tokens.ListAsync(await users.CallerAsync(context), cancellationToken);
        return TypedResults.Ok<IReadOnlyList<TokenResource>>([.. own.Select(TokenResource.Of)]);
    }

    private static async Task<IResult> MakeAsync(NewToken order, HttpContext context, AppUserManager users, ProfileService profile, CancellationToken cancellationToken)
    {
        var result = await profile.MakeTokenAsync(await users.CallerAsync(context), order.Password, new TokenOrder(order.Name, order.Scopes, order.Days), cancellationToken);
        return result switch
        {
            TokenResult.Made made => TypedResults.Created($"{ApiRegistration.Version}/me/tokens/{made.Token.Id}", new MadeToken(TokenResource.Of(made.Token), made.Text)),
            TokenResult.Refused refused => Refuse(refused.Flaw),
            _ => throw new InvalidOperationException("A token is made or refused."),
        };
    }

    private static async Task<IResult> RevokeAsync(string id, HttpContext context, AppUserManager users, AccessTokens tokens, CancellationToken cancellationToken) =>
        await tokens.RevokeAsync(await users.CallerAsync(context), id, cancellationToken) ? TypedResults.NoContent() : ProblemKind.NotFound.ToResult();

    private static ProblemHttpResult Refuse(TokenFlaw flaw)
    {
        var (name, words) = flaw switch
        {
            TokenFlaw.WrongPassword => ("password", "That is not the password, or it was wrong too often. After five wrong tries wait a quarter of an hour."),
            TokenFlaw.Name => ("name", $"The name has 1 to {AccessTokens.MaxName} characters."),
            TokenFlaw.NameTaken => ("name", "Another token of yours has that name."),
            TokenFlaw.Scopes => ("scopes", "Scopes are read, write and, for admins, admin; one at least."),
            TokenFlaw.Days => ("days", "The token has to expire after a day at least, and not later than the server allows."),
            _ => ("token", $"{AccessTokens.MaxPerPerson} tokens are the most. Revoke one that nobody needs any more."),
        };
        return ProblemKind.Invalid.ToResult(words, new Dictionary<string, string[]>(StringComparer.Ordinal) { [name] = [words] });
    }
}
