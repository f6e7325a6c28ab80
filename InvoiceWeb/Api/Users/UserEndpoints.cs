using System.ComponentModel.DataAnnotations;
using InvoiceWeb.Accounts;
using InvoiceWeb.Accounts.Administration;
using InvoiceWeb.Api.Problems;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace InvoiceWeb.Api.Users;

/// <summary>Users, for admins.</summary>
internal static class UserEndpoints
{
    private const int MaxSearch = 200;
    private const int MaxName = 100;
    private const int MaxEmail = 254;

    private static readonly EmailAddressAttribute Address = new();

    public static void MapUsers(this RouteGroupBuilder api)
    {
        var users = api.MapGroup("/users").WithTags("Users");
        users.MapGet("/", ListAsync)
            .Called("listUsers", "List users by e-mail address", "Each word of q begins a word of name or address.")
            .Answers<PageOf<UserResource>>()
            .Refuses(ProblemKind.Malformed)
            .Administering();
        users.MapPost("/", InviteAsync)
            .Called("inviteUser", "Invite somebody", "The answer has the one-time link with which the person sets a password.")
            .Answers<InvitationResource>(StatusCodes.Status201Created)
            .Refuses(ProblemKind.Malformed, ProblemKind.ForeignOrigin, ProblemKind.Invalid)
            .Administering();
        users.MapGet("/{id}", GetAsync).Called("getUser", "Get a user").Answers<UserResource>().Refuses(ProblemKind.NotFound).Administering();
        users.MapPut("/{id}/role", RoleAsync).Called("changeRole", "Change a user's role", "Sessions of the user end.").ChangesUser();
        users.MapPost("/{id}/disable", DisableAsync).Called("disableUser", "Keep a user out", "Sessions end and tokens are refused. Nothing is removed.").ChangesUser();
        users.MapPost("/{id}/enable", EnableAsync).Called("enableUser", "Let a user in again").ChangesUser();
        users.MapPost("/{id}/unlock", UnlockAsync).Called("unlockUser", "Release a lockout").ChangesUser();
        users.MapPost("/{id}/end-sessions", EndSessionsAsync).Called("endSessions", "End a user's sessions and revoke the user's tokens").ChangesUser();
        users.MapPost("/{id}/two-step-off", TwoStepOffAsync).Called("turnOffTwoStep", "Turn two-step sign-in off", "For whoever lost phone and recovery codes.").ChangesUser();
        users.MapPost("/{id}/link", LinkAsync)
            .Called("createPasswordLink", "Make a one-time link to set a password", "It replaces any link before; the present password works until the link is used.")
            .Answers<InvitationResource>(StatusCodes.Status201Created)
            .Refuses(ProblemKind.NotFound, ProblemKind.ForeignOrigin, ProblemKind.Invalid)
            .Administering();
        users.MapDelete("/{id}", DeleteAsync)
            .Called("deleteUser", "Delete a user", "Invoices stay, without the name.")
            .Produces(StatusCodes.Status204NoContent)
            .Refuses(ProblemKind.NotFound, ProblemKind.ForeignOrigin, ProblemKind.Invalid)
            .Administering();
    }

    private static RouteHandlerBuilder ChangesUser(this RouteHandlerBuilder endpoint) =>
        endpoint.Answers<UserResource>().Refuses(ProblemKind.NotFound, ProblemKind.ForeignOrigin, ProblemKind.Invalid).Administering();

    private static async Task<IResult> ListAsync(
        [FromQuery(Name = "q")] string? search, [FromQuery] string? after, UserDirectory directory, TimeProvider clock, CancellationToken cancellationToken)
    {
        if (search?.Length > MaxSearch)
        {
            return ProblemKind.Malformed.ToResult($"q has {MaxSearch} characters at most.");
        }

        var page = await directory.ListAsync(search ?? "", after, cancellationToken);
        var now = clock.GetUtcNow();
        return TypedResults.Ok(new PageOf<UserResource>([.. page.Items.Select(user => UserResource.Of(user, now))], page.Next));
    }

    private static async Task<IResult> GetAsync(string id, UserAdministration administration, TimeProvider clock) =>
        await administration.FindAsync(id) is { } user ? TypedResults.Ok(UserResource.Of(user, clock.GetUtcNow())) : ProblemKind.NotFound.ToResult();

    private static async Task<IResult> InviteAsync(NewUser order, HttpContext context, UserAdministration administration, TimeProvider clock)
    {
        var errors = new Dictionary<string, string[]>(StringComparer.Ordinal);
        if (order.Email.Length is 0 or > MaxEmail || !Address.IsValid(order.Email))
        {
            errors["email"] = ["That is not an e-mail address."];
        }

        if (string.IsNullOrWhiteSpace(order.Name) || order.Name.Length > MaxName)
        {
            errors["name"] = [$"A name has 1 to {MaxName} characters."];
        }

        if (!Roles.All.Contains(order.Role, StringComparer.Ordinal))
        {
            errors["role"] = [$"A role is one of {string.Join(", ", Roles.All)}."];
        }

        return errors.Count > 0
            ? ProblemKind.Invalid.ToResult("Nobody was invited: a value cannot be taken.", errors)
            : Answer(context, await administration.InviteAsync(order.Email, order.Name, order.Role), clock);
    }

    private static async Task<IResult> LinkAsync(string id, HttpContext context, UserAdministration administration, TimeProvider clock) =>
        await administration.FindAsync(id) is { } user ? Answer(context, await administration.CreateLinkAsync(user), clock) : ProblemKind.NotFound.ToResult();

    private static Task<IResult> RoleAsync(string id, RoleOrder order, UserAdministration administration, TimeProvider clock, CancellationToken cancellationToken) =>
        Roles.All.Contains(order.Role, StringComparer.Ordinal)
            ? DoAsync(id, administration, clock, user => administration.ChangeRoleAsync(user, order.Role, cancellationToken))
            : Task.FromResult<IResult>(ProblemKind.Invalid.ToResult($"A role is one of {string.Join(", ", Roles.All)}."));

    private static Task<IResult> DisableAsync(string id, UserAdministration administration, TimeProvider clock, CancellationToken cancellationToken) =>
        DoAsync(id, administration, clock, user => administration.DisableAsync(user, cancellationToken));

    private static Task<IResult> EnableAsync(string id, UserAdministration administration, TimeProvider clock) =>
        DoAsync(id, administration, clock, administration.EnableAsync);

    private static Task<IResult> UnlockAsync(string id, UserAdministration administration, TimeProvider clock) =>
        DoAsync(id, administration, clock, administration.ReleaseLockoutAsync);

    private static Task<IResult> EndSessionsAsync(string id, UserAdministration administration, TimeProvider clock) =>
        DoAsync(id, administration, clock, administration.EndSessionsAsync);

    private static Task<IResult> TwoStepOffAsync(string id, UserAdministration administration, TimeProvider clock) =>
        DoAsync(id, administration, clock, administration.TurnOffTwoStepAsync);

    private static async Task<IResult> DeleteAsync(string id, UserAdministration administration, CancellationToken cancellationToken)
    {
        if (await administration.FindAsync(id) is not { } user)
        {
            return ProblemKind.NotFound.ToResult();
        }

        var result = await administration.DeleteAsync(user, cancellationToken);
        return result.Succeeded ? TypedResults.NoContent() : Refuse(result);
    }

    private static async Task<IResult> DoAsync(string id, UserAdministration administration, TimeProvider clock, Func<AppUser, Task<IdentityResult>> deed)
    {
        if (await administration.FindAsync(id) is not { } user)
        {
            return ProblemKind.NotFound.ToResult();
        }

        var result = await deed(user);
        return result.Succeeded ? TypedResults.Ok(UserResource.Of(user, clock.GetUtcNow())) : Refuse(result);
    }

    private static IResult Answer(HttpContext context, Invitation invitation, TimeProvider clock) => invitation.Result.Succeeded
        ? TypedResults.Created(
            $"{ApiRegistration.Version}/users/{invitation.User.Id}",
            new InvitationResource(UserResource.Of(invitation.User, clock.GetUtcNow()), PasswordAddress.Of(context.Request, invitation.Token)))
        : Refuse(invitation.Result);

    private static ProblemHttpResult Refuse(IdentityResult result) => ProblemKind.Invalid.ToResult(string.Join(' ', result.Errors.Select(error => error.Description)));
}
