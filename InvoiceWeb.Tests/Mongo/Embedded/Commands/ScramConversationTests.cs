using System.Net;
using System.Security.Cryptography;
using System.Text;
using Mongo.Embedded;
using Mongo.Embedded.Authentication;

namespace InvoiceWeb.Tests.Mongo.Embedded.Commands;

/// <summary>The client's side of RFC 5802, written down once more.</summary>
public sealed class ScramConversationTests
{
    private static readonly UserDirectory s_users = new(new TcpAccess(new IPEndPoint(IPAddress.Loopback, 0), "user", "pencil"));

    [Fact]
    public void Continue_RightPassword_ProvesTheServerToo()
    {
        var conversation = Start("n,,n=user,r=abc", endsAtProof: true);
        var (message, expected) = Answer(conversation, "pencil");

        conversation.Continue(message);

        conversation.IsDone.ShouldBeTrue();
        Encoding.UTF8.GetString(conversation.Answer).ShouldBe(expected);
    }

    [Fact]
    public void Continue_ClientWantsTheEmptyExchange_EndsAfterIt()
    {
        var conversation = Start("n,,n=user,r=abc", endsAtProof: false);
        conversation.Continue(Answer(conversation, "pencil").Message);
        conversation.IsDone.ShouldBeFalse();

        conversation.Continue([]);

        conversation.IsDone.ShouldBeTrue();
    }

    [Fact]
    public void Continue_WrongPassword_IsRefused()
    {
        var conversation = Start("n,,n=user,r=abc", endsAtProof: true);

        Code(() => conversation.Continue(Answer(conversation, "pen").Message)).ShouldBe(ErrorCode.AuthenticationFailed);
        conversation.IsDone.ShouldBeFalse();
    }

    [Theory]
    [InlineData("n,,n=user")]
    [InlineData("n,,r=abc,n=user")]
    [InlineData("n,,n=user,r=")]
    [InlineData("p=tls-unique,,n=user,r=abc")]
    [InlineData("n,a=other,n=user,r=abc")]
    [InlineData("")]
    public void Start_NoFirstMessage_IsRefused(string message) => Code(() => Start(message, endsAtProof: true)).ShouldBe(ErrorCode.AuthenticationFailed);

    [Theory]
    [InlineData("c=biws,r=other,p=AAAA")]
    [InlineData("c=eSws,r={nonce},p=AAAA")]
    [InlineData("c=biws,r={nonce}")]
    [InlineData("c=biws,r={nonce},p=not base64")]
    [InlineData("")]
    public void Continue_NoFinalMessage_IsRefused(string message)
    {
        var conversation = Start("n,,n=user,r=abc", endsAtProof: true);
        var text = message.Replace("{nonce}", Fields(conversation)["r"], StringComparison.Ordinal);

        Code(() => conversation.Continue(Encoding.UTF8.GetBytes(text))).ShouldBe(ErrorCode.AuthenticationFailed);
    }

    [Fact]
    public void Start_UnknownUser_LooksLikeAnyOther()
    {
        var (once, again, other, known) = (Salt("nobody"), Salt("nobody"), Salt("somebody"), Salt("user"));

        once.ShouldBe(again);
        string.Equals(once, other, StringComparison.Ordinal).ShouldBeFalse();
        Convert.FromBase64String(once).Length.ShouldBe(Convert.FromBase64String(known).Length);

        static string Salt(string user) => Fields(Start($"n,,n={user},r=abc", endsAtProof: true))["s"];
    }

    private static ScramConversation Start(string message, bool endsAtProof) => new(s_users, "admin", Encoding.UTF8.GetBytes(message), endsAtProof);

    private static ErrorCode Code(Action action) => Should.Throw<CommandException>(action).Code;

    private static Dictionary<string, string> Fields(ScramConversation conversation) => Encoding.UTF8.GetString(conversation.Answer).Split(',')
        .ToDictionary(field => field[..1], field => field[2..], StringComparer.Ordinal);

    private static (byte[] Message, string Expected) Answer(ScramConversation conversation, string password)
    {
        var fields = Fields(conversation);
        var salted = Rfc2898DeriveBytes.Pbkdf2(password, Convert.FromBase64String(fields["s"]), int.Parse(fields["i"], provider: null), HashAlgorithmName.SHA256, 32);
        var clientKey = HMACSHA256.HashData(salted, "Client Key"u8);
        var final = $"c=biws,r={fields["r"]}";
        var exchanged = Encoding.UTF8.GetBytes($"n=user,r=abc,{Encoding.UTF8.GetString(conversation.Answer)},{final}");
        var signature = HMACSHA256.HashData(SHA256.HashData(clientKey), exchanged);
        var proof = clientKey.Zip(signature, (a, b) => (byte)(a ^ b)).ToArray();
        var server = HMACSHA256.HashData(HMACSHA256.HashData(salted, "Server Key"u8), exchanged);
        return (Encoding.UTF8.GetBytes($"{final},p={Convert.ToBase64String(proof)}"), $"v={Convert.ToBase64String(server)}");
    }
}
