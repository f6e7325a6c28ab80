using InvoiceWeb.Accounts.Passwords;
using InvoiceWeb.Accounts.SigningIn;
using InvoiceWeb.Accounts.Tokens;
using InvoiceWeb.Api.Problems;
using InvoiceWeb.Auditing;
using Microsoft.AspNetCore.Http.HttpResults;

namespace InvoiceWeb.Api.Sessions;

/// <summary>Signing in and out with the cookie that the pages use, under the same limits as at the door.</summary>
internal static class SessionEndpoints
{
    private const int MaxCode = 40;

    public static void MapSession(this RouteGroupBuilder api)
    {
        var session = api.MapGroup("/session").WithTags("Session");
        session.MapPost("/", SignInAsync)
            .Called("signIn", "Sign in with a password", "The answer sets the session's cookie, or says that the second step comes next. Programs do better with a token.")
            .Answers<SessionResource>()
            .Refuses(ProblemKind.Malformed, ProblemKind.NotSignedIn, ProblemKind.ForeignOrigin, ProblemKind.TooMany)
            .AllowAnonymous()
            .RequireRateLimiting(SignInRegistration.AddressLimit);
        session.MapPost("/code", CodeAsync)
            .Called("signInWithCode", "Take the second step", "With a code of the authenticator app or a recovery code, and the cookie of the first step.")
            .Answers<SessionResource>()
            .Refuses(ProblemKind.Malformed, ProblemKind.NotSignedIn, ProblemKind.ForeignOrigin, ProblemKind.TooMany)
            .AllowAnonymous()
            .RequireRateLimiting(SignInRegistration.AddressLimit);
        session.MapDelete("/", SignOutAsync)
            .Called("signOut", "Sign out", "Ends the session of the cookie; a token is revoked instead.")
            .Produces(StatusCodes.Status204NoContent)
            .Refuses(ProblemKind.Conflict)
            .Writing();
    }

    private static async Task<IResult> SignInAsync(SignInOrder order, HttpContext context, SignInService signIn, CancellationToken cancellationToken) =>
        order.Password.Length > GuessablePassword.MaxLength
            ? Refuse("E-mail address or password is wrong.")
            : Answer(context, await signIn.WithPasswordAsync(order.Email.Trim(), order.Password, order.Stay, cancellationToken), "E-mail address or password is wrong.");

    private static async Task<IResult> CodeAsync(SignInCode step, HttpContext context, SignInService signIn, CancellationToken cancellationToken) =>
        step.Code.Length is 0 or > MaxCode
            ? Refuse("The code is wrong, or was used already.")
            : Answer(context, await signIn.WithCodeAsync(step.Code, step.Recovery, step.Stay, cancellationToken), "The code is wrong, or was used already.");

    private static async Task<IResult> SignOutAsync(HttpContext context, AppSignInManager signIn, IAuditLog audit)
    {
        if (context.User.TokenId() is not null)
        {
            return ProblemKind.Conflict.ToResult("A token is not signed out; it is revoked.");
        }

        await audit.WriteAsync(new AuditEntry(AuditAction.SignedOut));
        await signIn.SignOutAsync();
        return TypedResults.NoContent();
    }

    private static IResult Answer(HttpContext context, SignInOutcome outcome, string wrong)
    {
        switch (outcome)
        {
            case SignInOutcome.SignedIn:
                return TypedResults.Ok(new SessionResource(SignInState.SignedIn));
            case SignInOutcome.NeedsCode:
                return TypedResults.Ok(new SessionResource(SignInState.NeedsCode));
            case SignInOutcome.Throttled throttled:
                context.Response.SetRetryAfter(throttled.Wait);
                return ProblemKind.TooMany.ToResult("Too many attempts on this account.");
            case SignInOutcome.Expired:
                return Refuse("The first step was too long ago. Begin with the password again.");
            default:
                return Refuse(wrong);
        }
    }

    private static ProblemHttpResult Refuse(string detail) => ProblemKind.NotSignedIn.ToResult(detail);
}
