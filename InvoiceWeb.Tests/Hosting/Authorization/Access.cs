namespace InvoiceWeb.Tests.Hosting.Authorization;

/// <summary>Who is expected to get which answer.</summary>
public sealed record Access(Answer Anonymous, Answer Other, Answer Owner, Answer Admin, Answer Disabled)
{
    /// <summary>Open to whoever can reach the server.</summary>
    public static Access Everybody { get; } = All(Answer.LetIn);

    /// <summary>There is nothing without a token that nobody here has.</summary>
    public static Access HoldersOfALink { get; } = All(Answer.Hidden);

    public static Access SignedIn { get; } = new(Answer.SignIn, Answer.LetIn, Answer.LetIn, Answer.LetIn, Answer.SignIn);

    /// <summary>About one invoice.</summary>
    public static Access OwnInvoice { get; } = new(Answer.SignIn, Answer.Hidden, Answer.LetIn, Answer.LetIn, Answer.SignIn);

    /// <summary>There is none of it, whoever may ask.</summary>
    public static Access NoSuchThing { get; } = new(Answer.SignIn, Answer.Hidden, Answer.Hidden, Answer.Hidden, Answer.SignIn);

    public static Access Admins { get; } = new(Answer.SignIn, Answer.Denied, Answer.Denied, Answer.LetIn, Answer.SignIn);

    public Answer Of(AccessPoint point, Visitor visitor) => visitor switch
    {
        Visitor.Anonymous => Anonymous,
        Visitor.Other => Other,
        Visitor.Owner => Owner,
        Visitor.Admin => Admin,
        Visitor.Disabled => Disabled,
        Visitor.Token => point.Address.StartsWith("/api/", StringComparison.Ordinal) ? Admin : Anonymous,
        _ => throw new ArgumentOutOfRangeException(nameof(visitor), visitor, message: null),
    };

    /// <summary>For admins, about something that the request has to name, which that of a test does not.</summary>
    public static Access AdminsNamingIt { get; } = Admins with { Admin = Answer.Hidden };

    /// <summary>The page that says that one may not.</summary>
    public static Access Refusal { get; } = new(Answer.SignIn, Answer.Denied, Answer.Denied, Answer.Denied, Answer.SignIn);

    private static Access All(Answer answer) => new(answer, answer, answer, answer, answer);
}
