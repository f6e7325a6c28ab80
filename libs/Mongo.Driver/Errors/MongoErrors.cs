using Mongo.Bson;

namespace Mongo.Driver;

/// <summary>Native errors and the server's replies as exceptions.</summary>
internal static class MongoErrors
{
    // mongoc_error_domain_t
    private const uint Client = 1;
    private const uint Stream = 2;
    private const uint Sasl = 7;
    private const uint Scram = 14;
    private const uint ServerSelection = 15;
    private const uint WriteConcern = 16;
    private const uint Server = 17;
    private const uint Pool = 20;

    /// <summary>Of the client's domain.</summary>
    private const int ClientAuthenticate = 11;

    // The server's error_codes.yml
    private const int MaxTimeExpired = 50;
    private const int ChangeStreamHistoryLost = 286;

    public static bool IsDuplicateKey(int code) => code is 11000 or 11001 or 12582;

    public static MongoException Create(NativeError error, BsonDocument reply)
    {
        var labels = LabelsOf(reply);
        return error.Domain switch
        {
            Client when error.Code == ClientAuthenticate => new MongoAuthenticationException(error.Message) { ErrorLabels = labels },
            Sasl or Scram => new MongoAuthenticationException(error.Message) { ErrorLabels = labels },
            Stream or ServerSelection or Pool when IsAuthentication(error.Message) =>
                new MongoAuthenticationException(error.Message) { ErrorLabels = labels },
            Stream or ServerSelection or Pool => new MongoConnectionException(error.Message) { ErrorLabels = labels },
            WriteConcern => WriteConcernError(reply, error.Code, error.Message),
            Server => ServerError(error.Code, CodeNameOf(reply), error.Message, reply, labels),
            _ => new MongoException(error.Message) { ErrorLabels = labels },
        };
    }

    /// <summary>A single write's error as itself, those of several together.</summary>
    public static MongoException CreateForWrites(NativeError error, BsonDocument reply, int writes)
    {
        var errors = reply.TryGetValue("writeErrors", out var list) ? ErrorsOf(list.AsBsonArray) : [];
        var labels = LabelsOf(reply);
        if (errors is [var only] && writes == 1)
        {
            return IsDuplicateKey(only.Code)
                ? new MongoDuplicateKeyException(only.Code, "DuplicateKey", only.Message) { ErrorLabels = labels }
                : new MongoWriteException(only.Code, string.Empty, only.Message) { ErrorLabels = labels };
        }

        if (errors.Count > 0)
        {
            var message = $"{errors.Count} of {writes} writes failed, the first with: {errors[0].Message}";
            return new MongoBulkWriteException(message, BulkWriteResult.From(reply), errors) { ErrorLabels = labels };
        }

        return reply.TryGetValue("writeConcernErrors", out var unconfirmed) && unconfirmed.AsBsonArray.Count > 0
            ? WriteConcernError(reply, error.Code, error.Message)
            : Create(error, reply);
    }

    private static MongoServerException ServerError(
        int code, string codeName, string message, BsonDocument reply, IReadOnlyList<string> labels) => code switch
        {
            MaxTimeExpired => new MongoExecutionTimeoutException(code, codeName, message) { ErrorLabels = labels },
            ChangeStreamHistoryLost => new MongoChangeStreamHistoryLostException(code, codeName, message, reply) { ErrorLabels = labels },
            _ when IsDuplicateKey(code) => new MongoDuplicateKeyException(code, codeName, message) { ErrorLabels = labels },
            _ => new MongoCommandException(code, codeName, message, reply) { ErrorLabels = labels },
        };

    private static MongoWriteConcernException WriteConcernError(BsonDocument reply, int code, string message) =>
        new(code, CodeNameOf(reply), message) { ErrorLabels = LabelsOf(reply) };

    /// <summary>While a pool connects, the library reports a refused sign-in only in words.</summary>
    private static bool IsAuthentication(string message) => message.Contains("Authentication failed", StringComparison.OrdinalIgnoreCase);

    private static List<BulkWriteError> ErrorsOf(BsonArray errors) => [.. errors.Values
        .Select(value => value.AsBsonDocument)
        .Select(error => new BulkWriteError(
            error.GetValue("index", 0).ToInt32(), error.GetValue("code", 0).ToInt32(), error.GetValue("errmsg", "").ToString()))];

    private static string CodeNameOf(BsonDocument reply) => reply.GetValue("codeName", "").ToString();

    private static List<string> LabelsOf(BsonDocument reply) => reply.TryGetValue("errorLabels", out var labels) && labels is BsonArray array
        ? [.. array.Values.Select(label => label.ToString())]
        : [];
}
