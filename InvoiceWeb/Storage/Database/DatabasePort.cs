using System.Globalization;
using System.Net;
using Mongo.Embedded;

namespace InvoiceWeb.Storage.Database;

/// <summary>Makes of settings the port that the embedded database opens.</summary>
public static class DatabasePort
{
    /// <summary>Null if none is asked for.</summary>
    /// <exception cref="InvalidOperationException">It cannot be; the message says why in one line.</exception>
    public static TcpAccess? From(DatabaseOptions options)
    {
        bool hasUser = options.User is { Length: > 0 };
        bool hasPassword = options.Password is { Length: > 0 } || options.PasswordFile is { Length: > 0 };
        if (options.Listen is not { Length: > 0 } address)
        {
            return hasUser || hasPassword
                ? throw new InvalidOperationException("Database:User and its password are for the port that Database:Listen opens; set it, or remove them.")
                : null;
        }

        return hasUser && hasPassword
            ? new TcpAccess(ParseAddress(address), options.User!, PasswordOf(options)) // not null: hasUser
            : throw new InvalidOperationException("Database:Listen opens a port, and nobody gets in there without Database:User and Database:Password or Database:PasswordFile.");
    }

    /// <exception cref="InvalidOperationException">It is no address with a port.</exception>
    public static IPEndPoint ParseAddress(string address)
    {
        int colon = address.LastIndexOf(':');
        return colon > 0 && IPAddress.TryParse(address.AsSpan(0, colon), out IPAddress? ip)
            && ushort.TryParse(address.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out ushort port)
            ? new IPEndPoint(ip, port)
            : throw new InvalidOperationException($"'{address}' is no address to listen on; write one as 127.0.0.1:27027.");
    }

    /// <summary>The password given, or that in the file given.</summary>
    /// <exception cref="InvalidOperationException">The file cannot be read.</exception>
    private static string PasswordOf(DatabaseOptions options)
    {
        if (options.Password is { Length: > 0 } password)
        {
            return password;
        }

        try
        {
            return File.ReadLines(options.PasswordFile!).FirstOrDefault() ?? string.Empty; // asked for only where one of the two is set
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new InvalidOperationException($"The password file cannot be read: {exception.Message}", exception);
        }
    }
}
