using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace InvoiceWeb.Accounts.Tokens;

/// <summary>Bearer tokens, RFC 6750. The answer's body is left to whoever serves the API.</summary>
public sealed class TokenHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory loggers, UrlEncoder encoder, AccessTokens tokens)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, loggers, encoder)
{
    private const string Challenge = "Bearer realm=\"InvoiceWeb\"";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (TokenAuthentication.BearerOf(Request) is not { } given)
        {
            return AuthenticateResult.NoResult();
        }

        return await tokens.FindHolderAsync(given, Context.RequestAborted) is { } holder
            ? AuthenticateResult.Success(new AuthenticationTicket(holder.ToPrincipal(), Scheme.Name))
            : AuthenticateResult.Fail("The token is unknown, has expired or was revoked.");
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        var isGiven = TokenAuthentication.BearerOf(Request) is not null;
        Response.StatusCode = StatusCodes.Status401Unauthorized;
        Response.Headers.WWWAuthenticate = isGiven ? $"{Challenge}, error=\"invalid_token\"" : Challenge;
        return Task.CompletedTask;
    }

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties)
    {
        Response.StatusCode = StatusCodes.Status403Forbidden;
        if (TokenAuthentication.BearerOf(Request) is not null)
        {
            Response.Headers.WWWAuthenticate = $"{Challenge}, error=\"insufficient_scope\"";
        }

        return Task.CompletedTask;
    }
}
