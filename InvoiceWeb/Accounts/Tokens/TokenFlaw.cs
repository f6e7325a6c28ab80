namespace InvoiceWeb.Accounts.Tokens;

/// <summary>Why an access token is not made.</summary>
public enum TokenFlaw
{
    /// <summary>The password that has to go with the order is wrong, or was wrong too often.</summary>
    WrongPassword,

    /// <summary>None, or longer than <see cref="AccessTokens.MaxName"/>.</summary>
    Name,

    /// <summary>Another token of the owner has it. A form that is sent twice therefore makes one token.</summary>
    NameTaken,

    /// <summary>None, or one that is not open to the owner.</summary>
    Scopes,

    /// <summary>Not between one day and <see cref="AccessTokenOptions.MaxDays"/>.</summary>
    Days,

    /// <summary>The owner has <see cref="AccessTokens.MaxPerPerson"/> already.</summary>
    TooMany,
}
