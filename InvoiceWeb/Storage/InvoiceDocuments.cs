using InvoiceWeb.Invoices;
using InvoiceWeb.Invoices.Duplicates;
using InvoiceWeb.Invoices.History;
using InvoiceWeb.Invoices.Search;
using InvoiceWeb.Invoices.Trash;
using InvoiceWeb.Invoices.Uploads;
using Mongo.Bson;

namespace InvoiceWeb.Storage;

/// <summary>Between <see cref="Invoice"/> and a document of <c>invoices</c>. Names of elements are camel case; enumerations are kebab-case strings.</summary>
public static class InvoiceDocuments
{
    /// <summary>Set to <c>{ at }</c> just before an invoice is deleted for good: from then on it cannot be taken back.</summary>
    public const string Deleted = "deleted";

    public const string DeletedAt = Deleted + ".at";

    /// <summary><c>{ at, by }</c> while an invoice is in the trash, else absent or null.</summary>
    public const string Trash = "trash";

    public const string TrashedAt = Trash + ".at";

    /// <summary>What lists are sorted by; follows from the rest of the document.</summary>
    public const string Keys = "keys";

    /// <summary>What searches look for; follows from the rest of the document.</summary>
    public const string Terms = "terms";

    /// <summary>Can be long; lists do without it.</summary>
    public const string History = "history";

    public const string PageFile = "pages.sha256";

    /// <summary>Never null: what lacks it is of an earlier version.</summary>
    public const string NumberKey = Keys + ".number";

    public const string PictureBands = Keys + ".bands";

    public const string LookalikeId = "lookalikes.id";

    /// <summary>Absent where the sender gave no key: the index over it holds the others alone.</summary>
    public const string Upload = "upload";

    public const string UploadKeys = Upload + ".key";

    /// <summary>
    /// False from each change on until <see cref="MongoTallyStore"/> has counted it; absent from invoices that were stored before there were
    /// figures. That it is stored with the change itself is what the figures rely on.
    /// </summary>
    public const string Counted = "counted";

    public static BsonDocument ToBson(Invoice invoice)
    {
        var document = ToBsonWithoutUpload(invoice);
        return invoice.Upload is { } upload
            ? document.Add(Upload, new BsonDocument { { "key", ToBson(upload.Sender ?? invoice.OwnerId, upload.Key) }, { "sha256", upload.Sha256 } })
            : document;
    }

    private static BsonDocument ToBsonWithoutUpload(Invoice invoice) => new()
    {
        { "_id", ToBson(invoice.Id) },
        { "ownerId", ToBson(invoice.OwnerId) },
        { "ownerName", invoice.OwnerName },
        { "formerOwners", new BsonArray(invoice.FormerOwners.Select(ToBson)) },
        { "status", ToBson(invoice.Status) },
        { "step", invoice.Step is { } step ? EnumNames.ToName(step) : BsonNull.Value },
        { "lease", ToBson(invoice.Lease) },
        { "attempts", invoice.Attempts },
        { "language", invoice.Language is { } language ? language : BsonNull.Value },
        { "failure", invoice.Failure is { } failure ? EnumNames.ToName(failure) : BsonNull.Value },
        { "pages", new BsonArray(invoice.Pages.Select(PageDocuments.ToBson)) },
        { "faults", new BsonArray(invoice.Faults.Select(FaultDocuments.ToBson)) },
        { "fields", FieldDocuments.ToBson(invoice.Fields) },
        { "differences", new BsonArray(invoice.Differences.Select(DifferenceDocuments.ToBson)) },
        { "verdicts", new BsonArray(invoice.Verdicts.Select(VerdictDocuments.ToBson)) },
        { "checked", VerdictDocuments.ToBson(invoice.Checked) },
        { "text", invoice.Text },
        { History, new BsonArray(invoice.History.Entries.Select(HistoryDocuments.ToBson)) },
        { "createdAt", ToBson(invoice.CreatedAt) },
        { "updatedAt", ToBson(invoice.UpdatedAt) },
        { "readAt", invoice.ReadAt is { } read ? ToBson(read) : BsonNull.Value },
        { "version", invoice.Version },
        { Trash, ToBson(invoice.Trash) },
        { "lookalikes", new BsonArray(invoice.Lookalikes.Select(LookalikeDocuments.ToBson)) },
        { "different", new BsonArray(invoice.Different.Select(ToBson)) },
        { Keys, ToBson(SortKeys.Of(invoice), DuplicateKeys.Of(invoice)) },
        { Terms, new BsonArray(SearchTerms.Of(invoice).Select(term => (BsonValue)term)) },
        { Counted, false },
    };

    public static Invoice ToInvoice(BsonDocument document) => new()
    {
        Id = ToInvoiceId(document["_id"]),
        OwnerId = ToUserId(document["ownerId"]),
        OwnerName = document["ownerName"].AsString,
        // Invoices stored before one could be given to somebody else have none.
        FormerOwners = document.GetValue("formerOwners", BsonNull.Value) is BsonArray former ? [.. former.Select(ToUserId)] : [],
        Status = EnumNames.Parse<InvoiceStatus>(document["status"].AsString),
        Step = document["step"] is BsonString step ? EnumNames.Parse<ProcessingStep>(step.Value) : null,
        Lease = document["lease"] is BsonDocument lease ? new Lease(lease["token"].AsString, ToTime(lease["until"])) : null,
        Attempts = document["attempts"].ToInt32(),
        Failure = document["failure"] is BsonString failure ? EnumNames.Parse<FailureReason>(failure.Value) : null,
        Pages = [.. document["pages"].AsBsonArray.Select(page => PageDocuments.ToPage(page.AsBsonDocument))],

        // Invoices stored by an earlier version have none.
        Faults = document.GetValue("faults", BsonNull.Value) is BsonArray faults ? [.. faults.Select(fault => FaultDocuments.ToFault(fault.AsBsonDocument))] : [],
        Fields = FieldDocuments.ToFields(document["fields"].AsBsonDocument),

        // Invoices stored before electronic ones were read have none.
        Differences = document.GetValue("differences", BsonNull.Value) is BsonArray differences
            ? [.. differences.Select(difference => DifferenceDocuments.ToDifference(difference.AsBsonDocument))]
            : [],

        // Invoices stored before people could correct them have neither.
        Verdicts = document.GetValue("verdicts", BsonNull.Value) is BsonArray verdicts
            ? [.. verdicts.Select(verdict => VerdictDocuments.ToVerdict(verdict.AsBsonDocument))]
            : [],
        Checked = document.GetValue("checked", BsonNull.Value) is BsonDocument check ? VerdictDocuments.ToCheck(check) : null,

        // Lists leave the text out.
        Text = document.GetValue("text", "").AsString,

        // Lists leave the history out, and invoices stored before there was one have none.
        History = document.GetValue(History, BsonNull.Value) is BsonArray history
            ? new InvoiceHistory([.. history.Select(entry => HistoryDocuments.ToEntry(entry.AsBsonDocument))])
            : InvoiceHistory.Empty,
        CreatedAt = ToTime(document["createdAt"]),
        UpdatedAt = ToTime(document["updatedAt"]),
        ReadAt = document["readAt"] is BsonDateTime read ? ToTime(read) : null,
        Upload = document.GetValue(Upload, BsonNull.Value) is BsonDocument upload ? ToReceipt(upload, ToUserId(document["ownerId"])) : null,
        Version = document["version"].ToInt64(),

        // Invoices stored before they were compared have neither.
        Lookalikes = document.GetValue("lookalikes", BsonNull.Value) is BsonArray lookalikes
            ? [.. lookalikes.Select(one => LookalikeDocuments.ToLookalike(one.AsBsonDocument))]
            : [],
        Different = document.GetValue("different", BsonNull.Value) is BsonArray different ? [.. different.Select(ToInvoiceId)] : [],
        Language = (document.GetValue("language", BsonNull.Value) as BsonString)?.Value,
        Trash = document.GetValue(Trash, BsonNull.Value) is BsonDocument trash
            ? new TrashMark(ToTime(trash["at"]), HistoryDocuments.ToPerson(trash["by"].AsBsonDocument))
            : null,
    };

    public static BsonValue ToBson(InvoiceId id) => ObjectId.Parse(id.Value);

    public static BsonValue ToBson(UserId id) => ObjectId.Parse(id.Value);

    public static BsonValue ToBson(InvoiceStatus status) => EnumNames.ToName(status);

    public static BsonValue ToBson(DateTimeOffset time) => time.UtcDateTime;

    public static BsonValue ToBson(Lease? lease) =>
        lease is null ? BsonNull.Value : new BsonDocument { { "token", lease.Token }, { "until", ToBson(lease.Until) } };

    /// <summary>One value of both, because a sparse index over two elements would hold every invoice.</summary>
    public static BsonValue ToBson(UserId owner, UploadKey key) => $"{owner.Value}:{key}";

    public static BsonValue ToBson(TrashMark? trash) => trash is null
        ? BsonNull.Value
        : new BsonDocument { { "at", ToBson(trash.At) }, { "by", HistoryDocuments.ToBson(trash.By) } };

    public static BsonValue ToBson(DateOnly date) => date.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);

    public static BsonValue ToBson(SortKeys keys, DuplicateKeys duplicates) => new BsonDocument
    {
        { "date", ToBson(keys.Date) },
        { "total", new Decimal128(keys.Total) },
        { "vendor", keys.Vendor },
        { "number", duplicates.Number },
        { "bands", new BsonArray(duplicates.Bands.Select(band => (BsonValue)band)) },
    };

    public static InvoiceId ToInvoiceId(BsonValue value) => InvoiceId.Parse(value.AsObjectId.ToString(), null);

    public static UserId ToUserId(BsonValue value) => new(value.AsObjectId.ToString());

    public static DateTimeOffset ToTime(BsonValue value) => new(value.AsBsonDateTime.ToUniversalTime());

    private static UploadReceipt ToReceipt(BsonDocument document, UserId owner)
    {
        var key = document["key"].AsString;
        var colon = key.IndexOf(':', StringComparison.Ordinal);
        var sender = new UserId(key[..colon]);
        return new UploadReceipt(UploadKey.Parse(key[(colon + 1)..], null), document["sha256"].AsString) { Sender = sender == owner ? null : sender };
    }
}
