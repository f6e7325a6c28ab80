namespace InvoiceWeb.Api.Sessions;

/// <summary>What came of a step of the sign-in; the cookies go with it.</summary>
public sealed record SessionResource(SignInState State);
