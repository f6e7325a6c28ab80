namespace InvoiceWeb.Api.Users;

/// <summary>Where a one-time link leads.</summary>
internal static class PasswordAddress
{
    public static string Of(HttpRequest request, string token) => $"{request.Scheme}://{request.Host}{request.PathBase}/welcome/{token}";
}
