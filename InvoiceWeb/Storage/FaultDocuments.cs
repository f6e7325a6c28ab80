using InvoiceWeb.Invoices;
using Mongo.Bson;

namespace InvoiceWeb.Storage;

/// <summary>Between <see cref="PageFault"/> and an element of <c>invoices.faults</c>.</summary>
public static class FaultDocuments
{
    public static BsonDocument ToBson(PageFault fault) => new() { { "page", fault.Page }, { "fault", EnumNames.ToName(fault.Fault) } };

    public static PageFault ToFault(BsonDocument document) =>
        new(document["page"].ToInt32(), EnumNames.Parse<PictureFault>(document["fault"].AsString));
}
