using System.Text;
using QRCoder;

namespace InvoiceWeb.Accounts.TwoStep;

/// <summary>What an authenticator app scans.</summary>
public static class AuthenticatorQr
{
    private const string Issuer = "InvoiceWeb";

    /// <summary>The address that apps understand: github.com/google/google-authenticator/wiki/Key-Uri-Format.</summary>
    public static string AddressOf(string email, string key) =>
        $"otpauth://totp/{Issuer}:{Uri.EscapeDataString(email)}?secret={key}&issuer={Issuer}&digits={TimeCode.Digits}";

    /// <summary>A QR code as the commands of an SVG path, a unit a module, with the four empty modules around it that readers need.</summary>
    /// <returns>The path, and the side's length in units.</returns>
    public static (string Path, int Side) Draw(string text)
    {
        using var code = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
        var path = new StringBuilder();
        for (var y = 0; y < code.ModuleMatrix.Count; y++)
        {
            for (var x = 0; x < code.ModuleMatrix.Count; x++)
            {
                if (code.ModuleMatrix[y][x])
                {
                    path.Append('M').Append(x).Append(' ').Append(y).Append("h1v1h-1z");
                }
            }
        }

        return (path.ToString(), code.ModuleMatrix.Count);
    }
}
