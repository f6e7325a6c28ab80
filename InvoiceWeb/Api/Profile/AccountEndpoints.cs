using InvoiceWeb.Accounts;
using InvoiceWeb.Accounts.Profile;
using InvoiceWeb.Accounts.TwoStep;
using InvoiceWeb.Api.Problems;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;

namespace InvoiceWeb.Api.Profile;

/// <summary>What people do with their own account. All of it asks for the password: neither a stolen token nor a stolen session is enough.</summary>
internal static class AccountEndpoints
{
    public static void MapAccount(this RouteGroupBuilder api)
    {
        var me = api.MapGroup("/me").WithTags("Me");
        me.MapPut("/password", ChangePasswordAsync)
            .Called("changePassword", "Change the password", "All other sessions of the account end; tokens go on.")
            .Produces(StatusCodes.Status204NoContent)
            .AsksForThePassword();
        me.MapPost("/two-step-secret", SecretAsync)
            .Called("getTwoStepSecret", "Get the secret for an authenticator app", "It counts once a code of it has turned two-step sign-in on.")
            .Answers<TwoStepSecret>()
            .Refuses(ProblemKind.Conflict)
            .AsksForThePassword();
        me.MapPost("/two-step-on", TurnOnAsync)
            .Called("turnOnTwoStep", "Turn two-step sign-in on", "With a code of the app. The answer has the recovery codes. All other sessions of the account end.")
            .Answers<RecoveryCodes>()
            .Refuses(ProblemKind.Conflict)
            .AsksForThePassword();
        me.MapPost("/two-step-off", TurnOffAsync)
            .Called("turnOffMyTwoStep", "Turn two-step sign-in off", "All other sessions of the account end.")
            .Produces(StatusCodes.Status204NoContent)
            .AsksForThePassword();
        me.MapPost("/recovery-codes", RenewCodesAsync)
            .Called("renewRecoveryCodes", "Make new recovery codes", "Those before work no more.")
            .Answers<RecoveryCodes>()
            .Refuses(ProblemKind.Conflict)
            .AsksForThePassword();
        me.MapPost("/delete", DeleteAsync)
            .Called("deleteMe", "Delete the account", "For good. The invoices stay with the company, without the name.")
            .Produces(StatusCodes.Status204NoContent)
            .AsksForThePassword();
    }

    private static RouteHandlerBuilder AsksForThePassword(this RouteHandlerBuilder endpoint) => endpoint.Refuses(ProblemKind.Malformed, ProblemKind.Invalid).Writing();

    private static async Task<IResult> ChangePasswordAsync(PasswordChange change, HttpContext context, AppUserManager users, ProfileService profile) =>
        Answer(await profile.ChangePasswordAsync(await users.CallerAsync(context), change.Current, change.Changed));

    private static async Task<IResult> SecretAsync(PasswordProof proof, HttpContext context, AppUserManager users, ProfileService profile)
    {
        var user = await users.CallerAsync(context);
        if (await RefuseSettingUpAsync(profile, user, proof.Password) is { } refusal)
        {
            return refusal;
        }

        var secret = await profile.AuthenticatorKeyAsync(user);
        return TypedResults.Ok(new TwoStepSecret(secret, AuthenticatorQr.AddressOf(user.Email, secret)));
    }

    private static async Task<IResult> TurnOnAsync(TwoStepOrder order, HttpContext context, AppUserManager users, ProfileService profile)
    {
        var user = await users.CallerAsync(context);
        return await RefuseSettingUpAsync(profile, user, order.Password)
            ?? (await profile.TurnOnTwoStepAsync(user, order.Code) is { } codes
                ? TypedResults.Ok(new RecoveryCodes(codes))
                : ProblemKind.Invalid.ToResult("That code is wrong, or was used already."));
    }

    private static async Task<IResult> TurnOffAsync(PasswordProof proof, HttpContext context, AppUserManager users, ProfileService profile) =>
        Answer(await profile.TurnOffTwoStepAsync(await users.CallerAsync(context), proof.Password));

    private static async Task<IResult> RenewCodesAsync(PasswordProof proof, HttpContext context, AppUserManager users, ProfileService profile)
    {
        var user = await users.CallerAsync(context);
        if (!user.TwoFactorEnabled)
        {
            return ProblemKind.Conflict.ToResult("Two-step sign-in is off.");
        }

        var (result, codes) = await profile.RenewRecoveryCodesAsync(user, proof.Password);
        return result.Succeeded ? TypedResults.Ok(new RecoveryCodes(codes)) : Refuse(result);
    }

    private static async Task<IResult> DeleteAsync(PasswordProof proof, HttpContext context, AppUserManager users, ProfileService profile, CancellationToken cancellationToken) =>
        Answer(await profile.DeleteAsync(await users.CallerAsync(context), proof.Password, cancellationToken));

    /// <returns>Null where two-step sign-in is off and the password is right.</returns>
    private static async Task<IResult?> RefuseSettingUpAsync(ProfileService profile, AppUser user, string password)
    {
        if (user.TwoFactorEnabled)
        {
            return ProblemKind.Conflict.ToResult("Two-step sign-in is on already.");
        }

        var result = await profile.ConfirmAsync(user, password);
        return result.Succeeded ? null : Refuse(result);
    }

    private static IResult Answer(IdentityResult result) => result.Succeeded ? TypedResults.NoContent() : Refuse(result);

    private static ProblemHttpResult Refuse(IdentityResult result) => ProblemKind.Invalid.ToResult(string.Join(' ', result.Errors.Select(error => error.Description)));
}
